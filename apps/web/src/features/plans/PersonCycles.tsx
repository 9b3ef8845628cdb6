import { useQuery } from '@apollo/client/react';
import { dayText } from '../../lib/dates.js';
import classes from './Plan.module.css';
import { personPlanCyclesQuery } from './plan-cycles.query.js';
import { cycleDays, cycleTitle, keptSinceText, movesText, notBecause, type PlanCycles } from './plan-cycles-words.js';

type Person = PlanCycles['people'][number];

function Lines({ lines }: { lines: readonly { id: string; title: string; when: string; text: string }[] }) {
  return (
    <ul className={classes.items}>
      {lines.map(({ id, title, when, text }) => (
        <li key={id} className={classes.item}>
          <div>
            <h3 className={classes.title}>{title}</h3>
            <p className={classes.muted}>{when}</p>
            <p className={classes.words}>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Ended({ ended }: Pick<Person, 'ended'>) {
  if (ended.length === 0) return null;
  return (
    <>
      <h2 className={classes.heading}>Plans before</h2>
      <Lines
        lines={ended.map(({ planId, draftedAt, endedAt, items, moves }) => ({
          id: planId,
          title: moves.trackName,
          when: `${dayText(draftedAt)} to ${dayText(endedAt)}, ${items} ${items === 1 ? 'item' : 'items'}`,
          text: movesText(moves),
        }))}
      />
    </>
  );
}

/** Plans of a person that are ended, and what moved over the last cycles while plans of theirs ran. Nothing where none ever did. */
export function PersonCycles({ personId }: { personId: string }) {
  const { data } = useQuery(personPlanCyclesQuery, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  const cycles = data?.personPlanCycles;
  const person = cycles?.people[0];
  if (!cycles || !person) return null;
  const lines = cycles.cycles.flatMap((cycle, index) => {
    const moves = person.moves[index];
    return moves ? [{ id: cycle.cycleId, title: cycleTitle(cycle), when: cycleDays(cycle), text: movesText(moves) }] : [];
  });
  return (
    <>
      <Ended ended={person.ended} />
      {lines.length > 0 ? (
        <section aria-label="The last cycles">
          <h2 className={classes.heading}>The last cycles</h2>
          <p className={classes.muted}>{[notBecause, keptSinceText(cycles)].filter(Boolean).join(' ')}</p>
          <Lines lines={[...lines].reverse()} />
        </section>
      ) : null}
    </>
  );
}
