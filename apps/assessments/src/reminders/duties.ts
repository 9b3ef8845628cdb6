/** SQL of what cycles ask of people: of `cycle`, alias c, and `cycle_participant`, alias t; the parameter $3 is the instant. */

/** The day by which memberships go. */
export const today = `($3::timestamptz at time zone 'utc')::date`;

/** Answers about the participant are taken. */
const isTaking = `(c.state = 'open' and c.closes_at > $3 or c.state <> 'planned' and t.reopened_until > $3)`;

// Who came in after it was due has until the end; for whom it was reopened, until that is over.
const dueAt = (column: string) => `greatest(case when t.added_at >= c.${column} then c.closes_at else c.${column} end, t.reopened_until)`;

export const selfDueAt = dueAt('self_due_at');
export const ratingDueAt = dueAt('manager_due_at');

/** The participant's own side is missing. */
export const selfMissing = `t.self_submitted_at is null and ${isTaking}`;
/** Their manager's is. */
export const ratingMissing = `c.kind = 'self_and_manager' and t.manager_submitted_at is null and ${isTaking}`;

export const cycleOf = 'join cycle c on c.organisation_id = t.organisation_id and c.id = t.cycle_id';
/** Who has left is asked nothing, and nobody is asked about them. */
export const isHere = (person: string) => `exists (select from known_person p where p.person_id = ${person} and p.active)`;

/**
 * Missing ratings of a person, as rows of cycle_id and due_at; $1 is the organisation. One person at a time: right after an
 * opening the planner knows nothing of the participants, and would read them all again for each.
 */
export const missingRatingsOf = (person: string) => `
  cross join lateral (
    select t.cycle_id, ${ratingDueAt} as due_at from cycle_participant t ${cycleOf}
    where t.organisation_id = $1 and t.person_id = ${person} and ${ratingMissing} and ${isHere('t.person_id')} offset 0
  )`;

/** An instant as a part of a key. */
export const keyOf = (instant: string) => `to_char(${instant} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
