import type { PayloadOf, scoredV1 } from '@waymark/contracts';
import type { Cycle, Dispute, Evidence, Rating } from '@waymark/scoring';
import type { SettingsVersion } from './settings-version.js';

/** Runs one statement in whatever transaction the caller is in, the organisation already set. */
export type Ask = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

/** What readiness said of a person last. */
export type Scored = PayloadOf<typeof scoredV1>;

/** Evidence with the instant from which it counts no more: its acceptance was taken back, or it was accepted anew. Null: none. */
export interface AcceptedEvidence extends Evidence {
  readonly until: number | null;
}

/** A certificate as it was recorded, from then until it was recorded anew or removed. Milliseconds since 1970. */
export interface Certificate {
  readonly certificateId: string;
  readonly certificationId: string;
  /** First moments, in UTC, of the day it was issued, and of the first day it is no longer valid; null: it does not expire. */
  readonly issuedAt: number;
  readonly expiresAt: number | null;
  readonly from: number;
  readonly until: number | null;
}

/** All that happened to a person as far as a plan looks at it, of every instant. */
export interface PersonFacts {
  readonly personId: string;
  /** Those whose cycle has arrived; the others wait for it. */
  readonly ratings: readonly Rating[];
  /** Of the organisation. */
  readonly cycles: readonly Cycle[];
  readonly settings: readonly SettingsVersion[];
  readonly disputes: readonly Dispute[];
  readonly evidence: readonly AcceptedEvidence[];
  readonly certificates: readonly Certificate[];
  /** Null: readiness has said nothing yet. */
  readonly scored: Scored | null;
}

/** A rating as it is stored: its cycle stands beside it. */
export type StoredRating = Omit<Rating, 'cycleId'>;

/** A row of `factsSql`. */
export type FactRow =
  | { readonly kind: 'ratings'; readonly personId: string; readonly cycleId: string; readonly content: readonly StoredRating[] }
  | { readonly kind: 'evidence'; readonly personId: string; readonly content: AcceptedEvidence }
  | { readonly kind: 'dispute'; readonly personId: string; readonly content: Dispute }
  | { readonly kind: 'certificate'; readonly personId: string; readonly content: Certificate }
  | { readonly kind: 'scored'; readonly personId: string; readonly content: Scored }
  | { readonly kind: 'cycle'; readonly content: Cycle }
  | { readonly kind: 'settings'; readonly content: SettingsVersion };

const milliseconds = (instant: string) => `(extract(epoch from ${instant}) * 1000)::float8`;
const day = (date: string) => milliseconds(`(${date}::timestamp at time zone 'utc')`);

// Of what is kept anew under its id, each lasts until the next of that id or until it is taken back.
const lasting = (table: string, id: string, at: string) => `
  cross join lateral (select min(b.${at}) as at from ${table} b where b.organisation_id = a.organisation_id and b.${id} = a.${id} and b.${at} > a.${at}) again`;
const takenBack = (table: string, id: string, at: string) => `
  cross join lateral (select min(${at}) as at from ${table} w where w.organisation_id = a.organisation_id and w.${id} = a.${id} and w.${at} >= `;

/** What is known of the people whose ids an expression is an array of. */
export const factsSql = (people: string) => `
  select 'ratings' as kind, r.person_id as "personId", r.cycle_id as "cycleId", r.ratings as content
  from revealed_ratings r
  where r.person_id = any (${people}) and exists (select from cycle c where c.organisation_id = r.organisation_id and c.cycle_id = r.cycle_id)
  union all
  select 'evidence', person_id, null, json_build_object('evidenceId', evidence_id, 'skillIds', skill_ids, 'occurredAt', ${day('occurred_on')},
    'acceptedAt', ${milliseconds('accepted_at')}, 'ownRole', own_role, 'filled', filled, 'quality', quality, 'until', ${milliseconds('least(gone.at, again.at)')})
  from accepted_evidence a ${takenBack('withdrawn_evidence', 'evidence_id', 'withdrawn_at')} a.accepted_at) gone ${lasting('accepted_evidence', 'evidence_id', 'accepted_at')}
  where person_id = any (${people})
  union all
  select 'certificate', person_id, null, json_build_object('certificateId', certificate_id, 'certificationId', certification_id, 'issuedAt', ${day('issued_on')},
    'expiresAt', ${day('expires_on')}, 'from', ${milliseconds('recorded_at')}, 'until', ${milliseconds('least(gone.at, again.at)')})
  from certificate a ${takenBack('removed_certificate', 'certificate_id', 'removed_at')} a.recorded_at) gone ${lasting('certificate', 'certificate_id', 'recorded_at')}
  where person_id = any (${people})
  union all
  select 'dispute', person_id, null, json_build_object('skillId', skill_id, 'cycleId', cycle_id,
    'openedAt', ${milliseconds('opened_at')}, 'settledAt', ${milliseconds('settled_at')})
  from dispute where person_id = any (${people})
  union all
  select 'scored', person_id, null, content from scored where person_id = any (${people})
  union all
  select 'cycle', null, cycle_id, json_build_object('id', cycle_id, 'opensAt', ${milliseconds('opens_at')},
    'closedAt', case when state <> 'planned' then ${milliseconds('closes_at')} end) from cycle
  union all
  select 'settings', null, null, json_build_object('version', version, 'effectiveFrom', ${milliseconds('effective_from')}, 'settings', settings) from scoring_settings`;

/** What is known of these people, in their order; one statement. */
export async function factsOf(personIds: readonly string[], ask: Ask): Promise<PersonFacts[]> {
  return factsIn(await ask<FactRow>(factsSql('$1'), [personIds]), personIds);
}

/** As `factsOf`, from rows that came with others. */
export function factsIn(rows: readonly FactRow[], personIds: readonly string[]): PersonFacts[] {
  const ofAll = {
    cycles: rows.flatMap((row) => (row.kind === 'cycle' ? [row.content] : [])),
    settings: rows.flatMap((row) => (row.kind === 'settings' ? [row.content] : [])),
  };
  const rowsOf = Map.groupBy(rows, (row) => ('personId' in row ? row.personId : null));
  return personIds.map((personId) => ({ personId, ...ofAll, ...gathered(rowsOf.get(personId) ?? []) }));
}

function gathered(rows: readonly FactRow[]): Omit<PersonFacts, 'personId' | 'cycles' | 'settings'> {
  return {
    ratings: rows.flatMap((row) => (row.kind === 'ratings' ? row.content.map((rating) => ({ ...rating, cycleId: row.cycleId }) as Rating) : [])),
    evidence: rows.flatMap((row) => (row.kind === 'evidence' ? [row.content] : [])),
    certificates: rows.flatMap((row) => (row.kind === 'certificate' ? [row.content] : [])),
    disputes: rows.flatMap((row) => (row.kind === 'dispute' ? [row.content] : [])),
    scored: rows.flatMap((row) => (row.kind === 'scored' ? [row.content] : [])).at(0) ?? null,
  };
}
