import { listed } from '../../lib/phrases.js';
import type { TeamPerson } from './team.model.js';
import classes from './Totals.module.css';

/** Who is behind a bar, by name, for whoever opens it. */
export function Holders({ people }: { people: readonly TeamPerson[] }) {
  return (
    <details className={classes.words}>
      <summary className={classes.summary}>Who</summary>
      {listed(people.map(({ name }) => name))}
    </details>
  );
}
