import { CallerError } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { inForceNow } from '../frameworks/frameworks.queries.js';
import { evidenceColumns, type EvidenceRow } from './evidence-row.js';
import type { EvidenceState } from './evidence.model.js';
import type { EvidenceContent, EvidenceFacts } from './evidence.rules.js';

const ownSql = `select ${evidenceColumns} from evidence e where e.id = $1 and e.person_id = $2`;

/** The person's own, drafts too, in a transaction of its author; null where there is none of this id. */
export async function readOwnEvidence(manager: EntityManager, id: string, personId: string): Promise<EvidenceRow | null> {
  const [row] = await manager.query<EvidenceRow[]>(ownSql, [id, personId]);
  return row ?? null;
}

// Held until the transaction ends: whoever is erased meanwhile is erased after it.
const verifierSql = 'select 1 from known_person where person_id = $1 and active for key share';

const skillsSql = `select array(select jsonb_array_elements(document -> 'skills') ->> 'id') as "skillIds" from (${inForceNow}) in_force`;

export async function factsFor(manager: EntityManager, about: { personId: string; now: Date; verifierId: string | null }): Promise<EvidenceFacts> {
  const { personId, now, verifierId } = about;
  const verifiers: unknown[] = verifierId === null ? [] : await manager.query(verifierSql, [verifierId]);
  const [framework] = await manager.query<{ skillIds: string[] }[]>(skillsSql);
  return { personId, now, skillIds: new Set(framework?.skillIds), verifierKnown: verifiers.length > 0 };
}

/** Whose, and in whose turn it is written. */
export interface Writing {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  readonly now: Date;
}

const insertSql = `
  insert into evidence (organisation_id, id, person_id, skill_ids, state, occurred_on, parts, verifier_id, saved_at)
  values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8)
  on conflict do nothing returning 1`;

const contentSql = `
  update evidence set state = 'draft', accepted_at = null, revision = revision + 1, skill_ids = $3, occurred_on = $4, parts = $5, verifier_id = $6, saved_at = $7
  where organisation_id = $1 and id = $2`;

/** @throws CallerError CONFLICT where the id is that of something else, be it seen or not. */
export async function beginEvidence(manager: EntityManager, { organisationId, id, personId, now }: Writing, content: EvidenceContent): Promise<void> {
  const { skillIds, occurredOn, parts, verifierId } = content;
  const row = [organisationId, id, personId, skillIds, occurredOn, JSON.stringify(parts), verifierId, now];
  const begun: unknown[] = await manager.query(insertSql, row);
  if (begun.length === 0) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
}

/** Other words, in a draft again. */
export async function rewriteEvidence(manager: EntityManager, { organisationId, id, now }: Writing, content: EvidenceContent): Promise<void> {
  const { skillIds, occurredOn, parts, verifierId } = content;
  await manager.query(contentSql, [organisationId, id, skillIds, occurredOn, JSON.stringify(parts), verifierId, now]);
}

/** A change of state: by whom, of which revision it made, and why. */
export interface Step {
  readonly state: EvidenceState;
  readonly revision: number;
  readonly byId: string;
  readonly reason: string | null;
}

const stateSql = `
  update evidence set state = $3, revision = $4,
    accepted_at = case when $3 = 'accepted' then $5::timestamptz end,
    submitted_at = case when $3 = 'submitted' then $5::timestamptz else submitted_at end
  where organisation_id = $1 and id = $2`;

const stepSql = `
  insert into evidence_step (organisation_id, evidence_id, revision, person_id, state, at, by_id, reason)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** The row into another state, and the step that says so. */
export async function changeState(manager: EntityManager, writing: Writing, step: Step): Promise<void> {
  await manager.query(stateSql, [writing.organisationId, writing.id, step.state, step.revision, writing.now]);
  await keepStep(manager, writing, step);
}

export async function keepStep(manager: EntityManager, { organisationId, id, personId, now }: Writing, step: Step): Promise<void> {
  const { state, revision, byId, reason } = step;
  await manager.query(stepSql, [organisationId, id, revision, personId, state, now, byId, reason]);
}
