import { CallerError, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import type { Answerable } from '../answers/answer.rules.js';
import { CycleState, type CycleKind } from '../cycles/cycle.model.js';
import { stateAt, type CycleClock } from '../cycles/cycle.rules.js';
import { holdParticipant, isTaking, type HeldParticipant } from '../participants/hold-participant.js';
import { takeAuthorsTurn } from '../transactions/take-turn.js';
import { readOwn, type OwnSelfAssessment } from './own-self-assessment.js';
import { SelfAssessmentEntity } from './self-assessment.entity.js';
import { SelfAssessmentRefusal, SelfAssessmentState, type SelfAssessmentRefused } from './self-assessment.model.js';
import { levelOf, refused, type SelfAnswer } from './self-assessment.rules.js';

/** A cycle that may take answers, held so that it cannot close before the transaction ends. */
export interface Answering {
  readonly against: Answerable;
  readonly frameworkVersionId: string;
  readonly now: Date;
  readonly kind: CycleKind;
  /** The viewer's place in the cycle; null: they are not in it. */
  readonly participant: HeldParticipant | null;
  /** Whether answers of the viewer are taken now. */
  readonly isTaking: boolean;
  readonly own: OwnSelfAssessment;
}

const holdCycle = 'select kind, state, closes_at as "closesAt", framework_version_id as "frameworkVersionId" from cycle where id = $1 for share';

// The clock now and not at the transaction's start: whoever waited for a turn must see what time it became, and who is gone.
export const momentSql = `
  select date_trunc('milliseconds', clock_timestamp()) as now, exists (select 1 from erased_person where person_id = $1) as erased`;

export const answerableSql = `
  select array(select jsonb_array_elements(document -> 'skills') ->> 'id') as "skillIds", jsonb_array_length(document -> 'scale') as "maxLevel"
  from framework_version where id = $1`;

/**
 * Holds the cycle and the viewer's own self-assessment in it until the transaction ends; a refusal without such a cycle.
 * @throws CallerError UNAUTHENTICATED for somebody erased, whose token has some minutes left: nothing of theirs begins anew.
 */
export async function beginAnswering(manager: EntityManager, viewer: Viewer, cycleId: string): Promise<Answering | SelfAssessmentRefused> {
  if (!validate(cycleId)) return refused(SelfAssessmentRefusal.UNKNOWN_CYCLE);
  const [cycle] = await manager.query<(CycleClock & { kind: CycleKind; frameworkVersionId: string })[]>(holdCycle, [cycleId]);
  if (!cycle) return refused(SelfAssessmentRefusal.UNKNOWN_CYCLE);
  await takeAuthorsTurn(manager, viewer.organisationId, viewer.personId);
  const [moment] = await manager.query<{ now: Date; erased: boolean }[]>(momentSql, [viewer.personId]);
  if (!moment || moment.erased) throw new CallerError('UNAUTHENTICATED', 'Sign in again.');
  const [against] = await manager.query<Answerable[]>(answerableSql, [cycle.frameworkVersionId]);
  const own = await readOwn(manager, viewer, cycleId);
  if (!against || !own) throw new Error('A cycle that is held has a framework version and can be read.');
  const { kind, frameworkVersionId } = cycle;
  const isOpen = stateAt(cycle, moment.now) === CycleState.OPEN;
  const participant = await holdParticipant(manager, { cycleId, personId: viewer.personId, isOpen });
  return { against, kind, frameworkVersionId, now: moment.now, participant, isTaking: participant !== null && isTaking(participant, isOpen, moment.now), own };
}

/** Why nothing of the viewer is taken at all; null: it is. */
export function refusalToAnswer({ own, participant, isTaking }: Answering): SelfAssessmentRefused | null {
  if (own.state === SelfAssessmentState.SUBMITTED) return refused(SelfAssessmentRefusal.ALREADY_SUBMITTED);
  if (isTaking) return null;
  const isIn = participant !== null || own.cycle.state === CycleState.CLOSED;
  return refused(isIn ? SelfAssessmentRefusal.CYCLE_CLOSED : SelfAssessmentRefusal.NOT_A_PARTICIPANT);
}

const uniqueViolation = '23505';

const keepSql = `
  insert into self_assessment_answer (organisation_id, self_assessment_id, person_id, skill_id, outcome, level, comment, confidence, interest, evidence_ids)
  select $1, $2, $3, a."skillId", a.outcome, a.level, a.comment, a.confidence, a.interest, a."evidenceIds"
  from json_to_recordset($4) as a ("skillId" text, outcome text, level smallint, comment text, confidence smallint, interest smallint, "evidenceIds" uuid[])
  on conflict (organisation_id, self_assessment_id, skill_id)
  do update set outcome = excluded.outcome, level = excluded.level, comment = excluded.comment, confidence = excluded.confidence, interest = excluded.interest,
    evidence_ids = excluded.evidence_ids`;

/** Inserts or updates the viewer's row. @throws CallerError CONFLICT where its id, or that of its submission, is another's. */
export async function keepSelfAssessment(manager: EntityManager, own: OwnSelfAssessment, row: SelfAssessmentEntity): Promise<void> {
  const rows = manager.getRepository(SelfAssessmentEntity);
  try {
    await (own.revision === 0 ? rows.insert(row) : rows.update({ organisationId: row.organisationId, id: row.id }, row));
  } catch (error) {
    if ((error as { code?: unknown }).code === uniqueViolation) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
    throw error;
  }
}

/** Answers of one self-assessment that are kept, whatever stood there for these skills. */
export async function keepAnswers(manager: EntityManager, { organisationId, personId }: Viewer, kept: { id: string; answers: readonly SelfAnswer[] }): Promise<void> {
  const rows = kept.answers.map((answer) => ({ ...answer, level: levelOf(answer) }));
  await manager.query(keepSql, [organisationId, kept.id, personId, JSON.stringify(rows)]);
}
