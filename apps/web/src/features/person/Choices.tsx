import { useId } from 'react';
import classes from './Choices.module.css';

export interface ChoiceOption<Value> {
  readonly value: Value;
  readonly text: string;
  /** In words, where the text is a sign. */
  readonly label?: string;
  /** What is asked for: a mark beneath it. */
  readonly asked?: boolean;
}

interface ChoicesProps<Value> {
  legend: string;
  note?: string;
  options: readonly ChoiceOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, in a row: radio buttons, so that arrow keys move within and Tab moves on. */
export function Choices<Value extends string | number | null | undefined>({ legend, note, options, value, onChange }: ChoicesProps<Value>) {
  const group = useId();
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>
        {legend}
        {note ? <span className={classes.note}> {note}</span> : null}
      </legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={String(option.value)} className={classes.option} data-asked={option.asked || undefined}>
            <input type="radio" className={classes.radio} name={group} checked={option.value === value} aria-label={`${option.label ?? option.text}${option.asked ? ', asked for' : ''}`} onChange={() => onChange(option.value)} />
            <span aria-hidden>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
