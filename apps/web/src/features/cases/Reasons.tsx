import type { Reason } from './case.model.js';
import classes from './Cases.module.css';

/** Reasons with the requirements that they are tied to. */
export function Reasons({ reasons, nameOf }: { reasons: readonly Pick<Reason, 'requirementId' | 'text'>[]; nameOf: (requirementId: string) => string }) {
  return (
    <ul className={classes.list}>
      {reasons.map(({ requirementId, text }) => (
        <li key={requirementId}>
          <strong>{nameOf(requirementId)}</strong>
          <p className={classes.words}>{text}</p>
        </li>
      ))}
    </ul>
  );
}
