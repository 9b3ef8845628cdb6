import { Message } from '../../components/Message.js';
import { dayText } from '../../lib/dates.js';
import type { Template } from './template-draft.js';

/** "Step 2, Certify: There is no certification X. From 3 Dec 2026." */
export function breakTexts({ steps, breaks }: Pick<Template, 'steps' | 'breaks'>): string[] {
  return breaks.map(({ stepId, message, from }) => {
    const place = steps.findIndex(({ id }) => id === stepId);
    return `Step ${place + 1}, ${steps[place]?.title ?? ''}: ${message}${from ? ` From ${dayText(from)} on.` : ''}`;
  });
}

/** What the framework breaks of a template, as a warning; nothing where it is whole. */
export function Breaks({ template }: { template: Template }) {
  const texts = breakTexts(template);
  if (texts.length === 0) return null;
  const isNow = template.breaks.some(({ from }) => from === null);
  return (
    <Message tone="warning" title={isNow ? `The framework in force breaks “${template.name}”` : `A framework that is to come breaks “${template.name}”`}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Message>
  );
}
