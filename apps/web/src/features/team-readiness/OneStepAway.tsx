import { IconStairsUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import { counted } from '../../lib/counts.js';
import { personAt } from '../../lib/team-address.js';
import classes from './OneStepAway.module.css';
import { leastText } from './plan-words.js';
import { byCost, oneStepAway, type Team, type TeamPerson } from './team.model.js';

/** People named here; the group beneath has all of them. */
const most = 5;

/** Where totals of so few are not shown, the names beneath say enough. */
function titleOf(count: number, counted: boolean): string {
  if (!counted) return count === 0 ? 'The nearest' : 'One step away';
  if (count === 0) return 'Nobody is one step away';
  return count === 1 ? 'One person is one step away' : `${count} people are one step away`;
}

/** The nearest of those who need more than one step; none where somebody needs but one. */
function nearest({ people }: Team): TeamPerson[] {
  const [first] = people.filter(({ state }) => state === 'READY_IF').toSorted(byCost);
  return first ? [first] : [];
}

function leadOf(near: number, nearer: number): string | null {
  if (near > 0) return null;
  return nearer > 0 ? 'The nearest needs a few steps:' : 'For everybody who is not ready the way is longer than a few steps, or not enough is known.';
}

function Steps({ team, people }: { team: Team; people: readonly TeamPerson[] }) {
  return (
    <ul className={classes.list}>
      {people.map((person) => (
        <li key={person.personId}>
          <Link to={personAt(person.personId, { track: team.trackId, asOf: team.day })}>{person.name}</Link>: {leastText(team, person)}
        </li>
      ))}
    </ul>
  );
}

/** Who needs a single step, and which: the conversation that pays first. */
export function OneStepAway({ team }: { team: Team }) {
  const near = oneStepAway(team);
  const shown = near.length > 0 ? near.slice(0, most) : nearest(team);
  const lead = leadOf(near.length, shown.length);
  if (near.length === 0 && team.people.every(({ state }) => state === 'READY')) return null;
  return (
    <section className={classes.callout} aria-labelledby="one-step-away">
      <IconStairsUp size={22} stroke={1.7} aria-hidden className={classes.mark} />
      <div className={classes.words}>
        <h2 id="one-step-away" className={classes.title}>
          {titleOf(near.length, Boolean(team.counts))}
        </h2>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
        {shown.length > 0 ? <Steps team={team} people={shown} /> : null}
        {near.length > most ? <p className={classes.lead}>{counted(near.length - most, 'more stands', 'more stand')} beneath under “Ready if”.</p> : null}
      </div>
    </section>
  );
}
