import type { Cycle, Dispute, Evidence, Rating } from '@waymark/scoring';
import type { Ask } from '../framework/frameworks.js';

/** Evidence with the instant from which it counts no more: its acceptance was taken back, or it was accepted anew. Null: none. */
export interface AcceptedEvidence extends Evidence {
  readonly until: number | null;
}

/** All that was revealed about a person, of every instant. */
export interface PersonFacts {
  readonly personId: string;
  /** Those whose cycle has arrived; the others wait for it. */
  readonly ratings: readonly Rating[];
  /** All of the organisation, whether the person was rated in them or not. */
  readonly cycles: readonly Cycle[];
  /** Each acceptance for itself. */
  readonly evidence: readonly AcceptedEvidence[];
  readonly disputes: readonly Dispute[];
}

/** A rating as it is stored: its cycle stands beside it. */
export type StoredRating = Omit<Rating, 'cycleId'>;

type FactRow =
  | { readonly kind: 'ratings'; readonly personId: string; readonly cycleId: string; readonly content: readonly StoredRating[] }
  | { readonly kind: 'evidence'; readonly personId: string; readonly content: AcceptedEvidence }
  | { readonly kind: 'dispute'; readonly personId: string; readonly content: Dispute }
  | { readonly kind: 'cycle'; readonly content: Cycle };

const milliseconds = (instant: string) => `(extract(epoch from ${instant}) * 1000)::float8`;

/** When a cycle closed or will: its time closes it, whether or not somebody does. A planned one has not opened yet. */
export const closedAtSql = `case when state <> 'planned' then ${milliseconds('closes_at')} end`;

// Ratings of a cycle that has not arrived are left out: they cannot be placed in time yet.
const factsSql = `
  select 'ratings' as kind, r.person_id as "personId", r.cycle_id as "cycleId", r.ratings as content
  from revealed_ratings r
  where r.person_id = any ($1) and exists (select from cycle c where c.organisation_id = r.organisation_id and c.cycle_id = r.cycle_id)
  union all
  select 'evidence', person_id, null, json_build_object('evidenceId', evidence_id, 'skillIds', skill_ids,
    'occurredAt', ${milliseconds("(occurred_on::timestamp at time zone 'utc')")}, 'acceptedAt', ${milliseconds('accepted_at')},
    'ownRole', own_role, 'filled', filled, 'quality', quality, 'until', ${milliseconds('least(withdrawn.at, again.at)')})
  from accepted_evidence a
  cross join lateral (
    select min(withdrawn_at) as at from withdrawn_evidence w
    where w.organisation_id = a.organisation_id and w.evidence_id = a.evidence_id and w.withdrawn_at >= a.accepted_at
  ) withdrawn
  cross join lateral (
    select min(b.accepted_at) as at from accepted_evidence b
    where b.organisation_id = a.organisation_id and b.evidence_id = a.evidence_id and b.accepted_at > a.accepted_at
  ) again
  where person_id = any ($1)
  union all
  select 'dispute', person_id, null, json_build_object('skillId', skill_id, 'cycleId', cycle_id,
    'openedAt', ${milliseconds('opened_at')}, 'settledAt', ${milliseconds('settled_at')})
  from dispute where person_id = any ($1)
  union all
  select 'cycle', null, cycle_id, json_build_object('id', cycle_id, 'opensAt', ${milliseconds('opens_at')}, 'closedAt', ${closedAtSql}) from cycle`;

/** What is known of these people, in their order; one statement. */
export async function factsOf(personIds: readonly string[], ask: Ask): Promise<PersonFacts[]> {
  const rows = await ask<FactRow>(factsSql, [personIds]);
  const cycles = rows.flatMap((row) => (row.kind === 'cycle' ? [row.content] : []));
  const people = new Map(personIds.map((personId) => [personId, new Gathering(personId, cycles)]));
  for (const row of rows) if (row.kind !== 'cycle') people.get(row.personId)?.take(row);
  return [...people.values()];
}

class Gathering implements PersonFacts {
  readonly ratings: Rating[] = [];
  readonly evidence: AcceptedEvidence[] = [];
  readonly disputes: Dispute[] = [];

  constructor(
    readonly personId: string,
    readonly cycles: readonly Cycle[],
  ) {}

  take(row: Exclude<FactRow, { kind: 'cycle' }>): void {
    if (row.kind === 'evidence') this.evidence.push(row.content);
    else if (row.kind === 'dispute') this.disputes.push(row.content);
    else for (const rating of row.content) this.ratings.push({ ...rating, cycleId: row.cycleId } as Rating);
  }
}
