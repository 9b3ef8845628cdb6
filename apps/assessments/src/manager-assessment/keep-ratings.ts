import { CallerError, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { saidOf, type Answer } from '../answers/answer.rules.js';
import type { OwnRatings } from './own-ratings.js';

const keepSql = `
  insert into manager_assessment (organisation_id, id, cycle_id, subject_id, rater_id, state, revision, saved_at)
  values ($1, $2, $3, $4, $5, 'draft', $6, $7)
  on conflict (organisation_id, id) do update set revision = excluded.revision, saved_at = excluded.saved_at`;
const answersSql = `
  insert into manager_assessment_answer (organisation_id, manager_assessment_id, rater_id, skill_id, outcome, level, comment)
  select $1, $2, $3, a."skillId", a.outcome, a.level, a.comment
  from json_to_recordset($4) as a ("skillId" text, outcome text, level smallint, comment text)
  on conflict (organisation_id, manager_assessment_id, skill_id)
  do update set outcome = excluded.outcome, level = excluded.level, comment = excluded.comment`;
const clearSql = 'delete from manager_assessment_answer where manager_assessment_id = $1 and skill_id = any($2)';
const submitSql = `
  update manager_assessment set state = 'submitted', submission_id = $2, submitted_at = $3, saved_at = $3, revision = revision + 1 where id = $1`;

export interface KeptRatings {
  readonly own: OwnRatings;
  readonly answers: readonly Answer[];
  readonly cleared: readonly string[];
  readonly now: Date;
}

/** The next revision of a draft. */
export async function keepRatings(manager: EntityManager, { organisationId, personId: raterId }: Viewer, { own, answers, cleared, now }: KeptRatings): Promise<void> {
  await manager.query(keepSql, [organisationId, own.id, own.cycleId, own.person.id, raterId, own.revision + 1, now]);
  const rows = answers.map(({ skillId, comment, ...said }) => ({ ...saidOf(said), skillId, comment }));
  await manager.query(answersSql, [organisationId, own.id, raterId, JSON.stringify(rows)]);
  const gone = own.answers.map(({ skillId }) => skillId).filter((skillId) => cleared.includes(skillId));
  if (gone.length > 0) await manager.query(clearSql, [own.id, gone]);
}

/** @throws CallerError CONFLICT where the id of the submission is another's. */
export async function keepSubmission(manager: EntityManager, { id }: OwnRatings, { submissionId, now }: { submissionId: string; now: Date }): Promise<void> {
  try {
    await manager.query(submitSql, [id, submissionId, now]);
  } catch (error) {
    if ((error as { code?: unknown }).code === '23505') throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
    throw error;
  }
}
