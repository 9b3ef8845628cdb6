import type { Decision } from './case.model.js';
import { stepTexts } from './case-words.js';
import classes from './Cases.module.css';

/** The least after which readiness would say ready, as of the packet; null: nothing leads there. */
export function Least({ steps }: { steps: Decision['least'] }) {
  return (
    <div>
      <h3 className={classes.subtitle}>The least that would change it</h3>
      {steps === null || steps === undefined ? <p className={classes.muted}>By the rules of the packet no steps lead to ready.</p> : null}
      {steps?.length === 0 ? <p className={classes.muted}>By the rules of the packet nothing is missing.</p> : null}
      <ol className={classes.steps}>
        {stepTexts(steps ?? []).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </div>
  );
}
