import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { clientId } from '../inputs/client-id.js';
import { RevealWhenDue } from '../reveal/reveal-when-due.js';
import { asAuthor, setAuthor } from '../transactions/as-author.js';
import { beginAnswering, keepAnswers, keepSelfAssessment, refusalToAnswer, type Answering } from './answering.js';
import { attachmentRefusal } from './attached-evidence.js';
import { readOwn, type OwnSelfAssessment } from './own-self-assessment.js';
import type { SubmitSelfAssessmentInput } from './self-assessment-inputs.model.js';
import { SelfAssessmentRefusal, SelfAssessmentState, type SelfAssessment, type SelfAssessmentRefused } from './self-assessment.model.js';
import { changesNothing, readAnswers, refused, type SelfAnswer } from './self-assessment.rules.js';

type Submitted = SelfAssessment | SelfAssessmentRefused;

/** Makes the viewer's answers final. In a self-only cycle, or where the manager has submitted, that reveals them in the same transaction. */
@Injectable()
export class SubmitSelfAssessment {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reveal: RevealWhenDue,
  ) {}

  async execute(viewer: Viewer, input: SubmitSelfAssessmentInput): Promise<Submitted> {
    const given = { ...input, id: clientId(input.id, 'id'), cycleId: input.cycleId.toLowerCase() };
    return asAuthor(this.database, viewer, (manager) => this.#submit(manager, viewer, given));
  }

  async #submit(manager: EntityManager, viewer: Viewer, input: SubmitSelfAssessmentInput): Promise<Submitted> {
    const answering = await beginAnswering(manager, viewer, input.cycleId);
    if ('reason' in answering) return answering;
    const { own, against } = answering;
    const read = readAnswers(input.answers, against);
    if (own.state === SelfAssessmentState.SUBMITTED) return again(own, input.id, read);
    const refusal = refusalToAnswer(answering);
    if (refusal) return refusal;
    if ('refusal' in read) return read.refusal;
    if (isUnseen(own, input.revision, read.answers)) return refused(SelfAssessmentRefusal.STALE_REVISION, { draft: own });
    if (read.answers.length === 0) return refused(SelfAssessmentRefusal.NOTHING_ANSWERED);
    const notAttached = await attachmentRefusal(manager, viewer.personId, { answers: read.answers, before: own.answers });
    if (notAttached) return notAttached;
    await this.#write(manager, viewer, { ...answering, input, answers: read.answers });
    return (await readOwn(manager, viewer, input.cycleId)) ?? own;
  }

  async #write(manager: EntityManager, viewer: Viewer, decided: Answering & { input: SubmitSelfAssessmentInput; answers: readonly SelfAnswer[] }): Promise<void> {
    const { own, now, input, answers } = decided;
    const { organisationId, personId } = viewer;
    const id = own.revision === 0 ? input.id : own.id;
    await keepSelfAssessment(manager, own, {
      organisationId,
      id,
      cycleId: input.cycleId,
      personId,
      state: SelfAssessmentState.SUBMITTED,
      revision: own.revision + 1,
      savedAt: now,
      submissionId: input.id,
      submittedAt: now,
    });
    await keepAnswers(manager, viewer, { id, answers });
    const skillIds = answers.map(({ skillId }) => skillId);
    await manager.query('delete from self_assessment_answer where self_assessment_id = $1 and skill_id <> all($2)', [id, skillIds]);
    await this.reveal.afterSelf(manager, viewer, { ...decided, cycleId: input.cycleId });
    await setAuthor(manager, personId);
  }
}

/** Whether the draft has what whoever submits has not seen. They have where only the answer to their own save was lost. */
function isUnseen(own: OwnSelfAssessment, revision: number | null | undefined, answers: readonly SelfAnswer[]): boolean {
  if (revision === null || revision === undefined || revision === own.revision) return false;
  return own.answers.length !== answers.length || !changesNothing(own, answers, []);
}

/** A submit that is retried answers as it did. Anything else would be lost in silence, so it is refused. */
function again(own: OwnSelfAssessment, id: string, read: ReturnType<typeof readAnswers>): Submitted {
  const same = own.submissionId === id && 'answers' in read && read.answers.length === own.answers.length && changesNothing(own, read.answers, []);
  return same ? own : refused(SelfAssessmentRefusal.ALREADY_SUBMITTED);
}
