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
  checked: boolean;
  onChoose: () => void;
}

/** One choice: a radio button with its level, name and description, the whole of it to click. */
export function Choice({ group, level, name, text, wide, brief, checked, onChoose }: ChoiceProps) {
  const textId = useId();
  const title = level === null ? name : `${level} ${name}`;
  return (
    <label className={classes.choice} data-checked={checked || undefined} data-wide={wide || undefined}>
      <span className={classes.title}>
        <input type="radio" className={classes.radio} name={group} checked={checked} aria-label={title} aria-describedby={textId} onChange={onChoose} />
        <span aria-hidden>
          {level === null ? null : <span className={classes.level}>{level}</span>}
          {name}
        </span>
      </span>
      <span id={textId} className={brief ? 'wm-visually-hidden' : classes.text}>{text}</span>
    </label>
  );
}
