import { isDeepStrictEqual } from 'node:util';
import { In, type EntityManager } from 'typeorm';
import { saidOf } from '../answers/answer.rules.js';
import { CycleEntity } from '../cycles/cycle.entity.js';
import type { RecordedCertificate } from '../certifications/record-certificates.js';
import type { RecordedEvidence } from '../evidence/record-evidence.js';
import type { DocumentProblem } from '../inputs/document-problem.model.js';
import { problemAt } from '../inputs/document-problem.rules.js';
import type { RevealedRating } from '../ratings/reveal-ratings.js';

/** A row to be, what it is known by, and where in the document it stands. */
export interface Placed<Row> {
  readonly key: string;
  readonly path: readonly PropertyKey[];
  readonly row: Row;
}

export interface Sorted<Row> {
  readonly fresh: readonly Placed<Row>[];
  readonly problems: readonly DocumentProblem[];
}

/** Rows that are not there yet. One that is there and says the same is not a problem: a history sent twice is once. */
export function notYetThere<Row>(placed: readonly Placed<Row>[], there: ReadonlyMap<string, Row>): Sorted<Row> {
  const fresh: Placed<Row>[] = [];
  const problems: DocumentProblem[] = [];
  for (const one of placed) {
    const found = there.get(one.key);
    if (found === undefined) fresh.push(one);
    else if (!isDeepStrictEqual(found, one.row)) problems.push(problemAt(one.path, 'This is there already and says something else.'));
  }
  return { fresh, problems };
}

export type CertificateFacts = Omit<RecordedCertificate, 'frameworkVersionId'>;

export async function cyclesThere(manager: EntityManager, organisationId: string, ids: readonly string[]): Promise<Map<string, CycleEntity>> {
  const found = await manager.getRepository(CycleEntity).findBy({ organisationId, id: In([...ids]) });
  return new Map(found.map((cycle) => [cycle.id, { ...cycle }]));
}

export function ratingKey(rating: { readonly cycleId: string; readonly personId: string; readonly skillId: string; readonly kind: string }): string {
  return [rating.cycleId, rating.personId, rating.skillId, rating.kind].join('/');
}

type RatingRow = RevealedRating & { readonly cycleId: string; readonly personId: string };

const ratingsSql = `
  select cycle_id as "cycleId", person_id as "personId", skill_id as "skillId", kind, outcome, level, comment,
         rater_id as "raterId", given_at as "givenAt", revealed_at as "revealedAt"
  from rating where cycle_id = any($1::uuid[]) order by given_at`;

export async function ratingsThere(manager: EntityManager, cycleIds: readonly string[]): Promise<Map<string, RevealedRating>> {
  const rows = await manager.query<RatingRow[]>(ratingsSql, [cycleIds]);
  return new Map(
    rows.map((row) => {
      const { skillId, kind, comment, raterId, givenAt, revealedAt } = row;
      return [ratingKey(row), { ...saidOf(row), skillId, kind, comment, raterId, givenAt, revealedAt }];
    }),
  );
}

const evidenceSql = `
  select id, person_id as "personId", skill_ids as "skillIds", state, occurred_on::text as "occurredOn", accepted_at as "acceptedAt", parts
  from evidence where id = any($1::uuid[])`;

export async function evidenceThere(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RecordedEvidence>> {
  const rows = await manager.query<RecordedEvidence[]>(evidenceSql, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

const certificatesSql = `
  select id, person_id as "personId", certification_id as "certificationId", issued_on::text as "issuedOn", expires_on::text as "expiresOn"
  from certificate where id = any($1::uuid[])`;

export async function certificatesThere(manager: EntityManager, ids: readonly string[]): Promise<Map<string, CertificateFacts>> {
  const rows = await manager.query<CertificateFacts[]>(certificatesSql, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
