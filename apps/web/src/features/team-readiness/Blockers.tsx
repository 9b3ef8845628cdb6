import { listedBriefly } from '../../lib/phrases.js';
import classes from './Blockers.module.css';
import { blockersOf, noBlockerText } from './person-words.js';
import type { Team, TeamPerson } from './team.model.js';

/** What keeps a person from ready: one with its reason at once, more by name, and each with its reason when opened. */
export function Blockers({ team, person }: { team: Team; person: TeamPerson }) {
  const blockers = blockersOf(team, person);
  const [only, ...others] = blockers;
  if (!only) return <>{noBlockerText(person)}</>;
  if (others.length === 0) return <>{`${only.requirement.name}: ${only.why}`}</>;
  return (
    <details className={classes.details}>
      <summary className={classes.summary}>{listedBriefly(blockers.map(({ requirement }) => requirement.name), 2)}</summary>
      <ul className={classes.list}>
        {blockers.map(({ requirement, why }) => (
          <li key={requirement.requirementId}>
            {requirement.name}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
