import { Button } from '@mantine/core';
import { counted } from '../../lib/counts.js';
import type { Answers, AnswerValue } from '../../lib/draft/answers.js';
import { carriedOver, type Previous } from './EarlierAnswer.js';
import classes from './CarryAllOver.module.css';
import type { Framework } from './MyAssessmentPage.js';

interface CarryAllOverProps {
  previous: Previous | null;
  framework: Framework;
  answers: Answers;
  onChange: (skillId: string, value: AnswerValue) => void;
}

/** What of the cycle before can be said again of skills that are not answered yet. */
function carriable({ previous, framework, answers }: Omit<CarryAllOverProps, 'onChange'>): [string, AnswerValue][] {
  const asked = new Set(framework.skills.map(({ id }) => id));
  const highest = Math.max(...framework.scale.map(({ level }) => level));
  return (previous?.answers ?? []).flatMap((said): [string, AnswerValue][] => {
    const value = asked.has(said.skillId) && !answers.has(said.skillId) ? carriedOver(said, undefined, highest) : null;
    return value ? [[said.skillId, value]] : [];
  });
}

/** Says again at once what was said the last time, where nothing is said yet; each can be changed afterwards. */
export function CarryAllOver({ onChange, ...rest }: CarryAllOverProps) {
  const again = carriable(rest);
  if (again.length === 0 || !rest.previous) return null;

  function carryOver(): void {
    for (const [skillId, value] of again) onChange(skillId, value);
    // The button goes away with the offer: without this the keyboard would begin at the top of the document.
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  return (
    <div className={classes.offer}>
      <p>
        {counted(again.length, 'skill that you have not answered yet has', 'skills that you have not answered yet have')} an answer of yours from {rest.previous.cycle.name}. Go through them: a quarter has passed.
      </p>
      <Button variant="default" size="compact-sm" onClick={carryOver}>
        Carry {again.length === 1 ? 'it' : `all ${again.length}`} over
      </Button>
    </div>
  );
}
