import { dayText } from '../../lib/dates.js';
import classes from './CycleTable.module.css';
import { ratingText, type CycleById } from './history-words.js';
import type { PastDispute, PastRating, RatedCycle, SkillHistory, SkillInCycle } from './history.model.js';

const columns = [
  { kind: 'SELF', header: 'Own' },
  { kind: 'MANAGER', header: 'Manager’s' },
  { kind: 'AGREED', header: 'Agreed' },
] as const;

/** Spread, since lint takes every td for something to act on. */
const cell = { role: 'cell' } as const;

function Said({ rating, rated }: { rating: PastRating; rated: RatedCycle | undefined }) {
  const who = rating.kind === 'SELF' ? '' : `${rating.kind === 'AGREED' ? 'with ' : ''}${rating.rater.name}, `;
  return (
    <div data-replaced={rating.replaced || undefined} className={classes.said}>
      <span className={classes.level}>
        {rating.replaced ? 'before: ' : ''}
        {ratingText(rating, rated)}
      </span>
      <span className={classes.by}>
        {who}
        {dayText(rating.givenAt)}
        {dayText(rating.revealedAt) === dayText(rating.givenAt) ? '' : `, shown ${dayText(rating.revealedAt)}`}
      </span>
      {rating.comment ? <span className={classes.by}>“{rating.comment}”</span> : null}
    </div>
  );
}

/** Of what one side said twice the later stands first: the cycle was reopened. */
function Side({ ratings, rated }: { ratings: readonly PastRating[]; rated: RatedCycle | undefined }) {
  if (ratings.length === 0) return <span className={classes.none}>–</span>;
  return ratings.toReversed().map((rating) => <Said key={rating.id} rating={rating} rated={rated} />);
}

function Objection({ dispute }: { dispute: PastDispute }) {
  const { openedBy, openedAt, reason, settledAt, settledBy, settlement } = dispute;
  const end = settledAt ? `${settlement ? 'Settled' : 'Taken back'} by ${settledBy?.name ?? 'somebody'} on ${dayText(settledAt)}${settlement ? `: “${settlement}”` : ''}` : 'Open: until it is settled the skill is not confirmed';
  return (
    <p className={classes.dispute}>
      Disputed by {openedBy.name} on {dayText(openedAt)}: “{reason}” {end}.
    </p>
  );
}

function Row({ cycle, rated }: { cycle: SkillInCycle; rated: RatedCycle | undefined }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {rated?.cycle.name}
        {cycle.disputes.map((dispute) => (
          <Objection key={dispute.id} dispute={dispute} />
        ))}
      </th>
      {columns.map(({ kind, header }) => (
        <td key={kind} {...cell} data-label={header}>
          <Side ratings={cycle.ratings.filter((rating) => rating.kind === kind)} rated={rated} />
        </td>
      ))}
    </tr>
  );
}

/**
 * Who said what of one skill in which cycle, the newest first. On a phone its rows and cells are drawn as blocks, by which
 * some browsers forget what they are: each says its role.
 */
export function CycleTable({ skill, cycles }: { skill: SkillHistory; cycles: CycleById }) {
  return (
    <table className={classes.table}>
      <caption className="wm-visually-hidden">{skill.name} over cycles, the newest first</caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">
            Cycle
          </th>
          {columns.map(({ kind, header }) => (
            <th key={kind} scope="col" role="columnheader">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {skill.cycles.toReversed().map((cycle) => (
          <Row key={cycle.cycleId} cycle={cycle} rated={cycles.get(cycle.cycleId)} />
        ))}
      </tbody>
    </table>
  );
}
