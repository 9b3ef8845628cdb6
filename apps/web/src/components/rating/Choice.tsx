import { useId } from 'react';
import classes from './Choice.module.css';

interface ChoiceProps {
  /** Name of the group of radio buttons. */
  group: string;
  /** Null for the two choices that are no level. */
  level: number | null;
  name: string;
  text: string;
  /** A choice that is no level: a flat row, not a column. */
  wide: boolean;
  /** The text stands elsewhere on the page: here it is for assistive technology alone. */
  brief?: boolean;
  /** What sets it apart from the others, in a word or two. */
  mark?: string;
  checked: boolean;
  onChoose: () => void;
}

/** One choice: a radio button with its level, name and description, the whole of it to click. */
export function Choice({ group, level, name, text, wide, brief, mark, checked, onChoose }: ChoiceProps) {
  const textId = useId();
  const markId = useId();
  const title = level === null ? name : `${level} ${name}`;
  return (
    <label className={classes.choice} data-checked={checked || undefined} data-wide={wide || undefined}>
      <span className={classes.title}>
        <input type="radio" className={classes.radio} name={group} checked={checked} aria-label={title} aria-describedby={mark ? `${markId} ${textId}` : textId} onChange={onChoose} />
        <span aria-hidden>
          {level === null ? null : <span className={classes.level}>{level}</span>}
          {name}
        </span>
      </span>
      {mark ? (
        <span id={markId} className={classes.mark}>
          {mark}
        </span>
      ) : null}
      <span id={textId} className={brief ? 'wm-visually-hidden' : classes.text}>{text}</span>
    </label>
  );
}
