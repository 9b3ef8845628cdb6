import { useId } from 'react';
import type { AnswerValue } from '../../lib/draft/answers.js';
import classes from './BesideLevel.module.css';
import { besideLevel, type BesidePart } from './beside-level.js';

interface BesideLevelProps {
  answer: AnswerValue;
  onChange: (value: AnswerValue) => void;
}

interface PartProps extends BesideLevelProps {
  part: BesidePart;
}

/** Three buttons of which one at most is pressed: pressing it again takes it back. */
function Part({ part, answer, onChange }: PartProps) {
  const labelId = useId();
  const { question, answers } = besideLevel[part];
  return (
    <div role="group" aria-labelledby={labelId} className={classes.part}>
      <span id={labelId} className={classes.question}>
        {question}
      </span>
      {answers.map((text, index) => {
        const value = index + 1;
        const isPressed = answer[part] === value;
        return (
          <button key={text} type="button" className={classes.answer} aria-pressed={isPressed} onClick={() => onChange({ ...answer, [part]: isPressed ? null : value })}>
            {text}
          </button>
        );
      })}
    </div>
  );
}

/** What a person says of themselves apart from the level: how sure they are, and what they want of it. */
export function BesideLevel(props: BesideLevelProps) {
  return (
    <div className={classes.parts}>
      <Part part="confidence" {...props} />
      <Part part="interest" {...props} />
    </div>
  );
}
