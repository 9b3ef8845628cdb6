import type { PersonTemplatesQuery } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';

export type Template = PersonTemplatesQuery['templateProgress'][number];
export type Step = Template['steps'][number];

/** The nine-step action plan; the organisation’s own templates have other ids. */
export const nineStepsId = 'nine-steps';

/** Steps that a draft would make items of: not met, not optional, and within reach. */
export function stepsToDraft({ steps }: Template): Step[] {
  return steps.filter(({ isMet, isOptional, isBroken }) => !isMet && !isOptional && !isBroken);
}

/** "3 of 7 steps are met." The optional ones stand aside. */
export function metText({ steps }: Template): string {
  const counting = steps.filter(({ isOptional }) => !isOptional);
  const aside = steps.length - counting.length;
  return `${counting.filter(({ isMet }) => isMet).length} of ${counted(counting.length, 'step is', 'steps are')} met${aside > 0 ? `, ${aside === 1 ? 'the optional one' : `the ${aside} optional ones`} aside` : ''}.`;
}
