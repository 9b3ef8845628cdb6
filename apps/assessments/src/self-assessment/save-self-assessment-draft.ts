import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { version } from 'uuid';
import { clientId } from '../inputs/client-id.js';
import { asAuthor } from '../transactions/as-author.js';
import { beginAnswering, keepAnswers, keepSelfAssessment, refusalToAnswer, type Answering } from './answering.js';
import { attachmentRefusal } from './attached-evidence.js';
import { readOwn } from './own-self-assessment.js';
import type { SaveSelfAssessmentDraftInput } from './self-assessment-inputs.model.js';
import { SelfAssessmentRefusal, SelfAssessmentState, type SelfAssessment, type SelfAssessmentRefused } from './self-assessment.model.js';
import { changesNothing, readAnswers, refused, type SelfAnswer } from './self-assessment.rules.js';

type Saved = SelfAssessment | SelfAssessmentRefused;

/**
 * Keeps answers in the viewer's draft; skills that are not named stay as they are. Against a revision that is not the newest
 * nothing is overwritten: the answer carries the newer draft. A retry of a save that did succeed is no conflict.
 */
@Injectable()
export class SaveSelfAssessmentDraft {
  constructor(private readonly database: TenantDatabase) {}

  async execute(viewer: Viewer, input: SaveSelfAssessmentDraftInput): Promise<Saved> {
    const given = { ...input, id: clientId(input.id, 'id'), cycleId: input.cycleId.toLowerCase() };
    return asAuthor(this.database, viewer, (manager) => this.#save(manager, viewer, given));
  }

  async #save(manager: EntityManager, viewer: Viewer, input: SaveSelfAssessmentDraftInput): Promise<Saved> {
    const answering = await beginAnswering(manager, viewer, input.cycleId);
    if ('reason' in answering) return answering;
    const { own, against } = answering;
    const refusal = refusalToAnswer(answering);
    if (refusal) return refusal;
    const read = readAnswers(input.answers, against, input.cleared);
    if ('refusal' in read) return read.refusal;
    if (changesNothing(own, read.answers, input.cleared)) return own;
    if (own.revision !== input.revision) return refused(SelfAssessmentRefusal.STALE_REVISION, { draft: own });
    const notAttached = await attachmentRefusal(manager, viewer.personId, { answers: read.answers, before: own.answers });
    if (notAttached) return notAttached;
    await this.#write(manager, viewer, { ...answering, input, answers: read.answers });
    return (await readOwn(manager, viewer, input.cycleId)) ?? own;
  }

  async #write(manager: EntityManager, viewer: Viewer, decided: Answering & { input: SaveSelfAssessmentDraftInput; answers: readonly SelfAnswer[] }): Promise<void> {
    const { own, now, input, answers } = decided;
    const id = own.revision === 0 ? input.id : own.id;
    // An id made of person and cycle can be made by anyone: of another's nobody is to learn whether it is begun, nor begin it for them.
    if (version(id) === 5 && id !== own.id) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
    await keepSelfAssessment(manager, own, {
      organisationId: viewer.organisationId,
      id,
      cycleId: input.cycleId,
      personId: viewer.personId,
      state: SelfAssessmentState.DRAFT,
      revision: own.revision + 1,
      savedAt: now,
      submissionId: null,
      submittedAt: null,
    });
    await keepAnswers(manager, viewer, { id, answers });
    const cleared = own.answers.map(({ skillId }) => skillId).filter((skillId) => input.cleared.includes(skillId));
    if (cleared.length === 0) return;
    await manager.query('delete from self_assessment_answer where self_assessment_id = $1 and skill_id = any($2)', [id, cleared]);
  }
}
