import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { clientId } from '../inputs/client-id.js';
import { RevealWhenDue } from '../reveal/reveal-when-due.js';
import { asAuthor, setAuthor } from '../transactions/as-author.js';
import { beginRating, holdRatee } from './begin-rating.js';
import { keepSubmission } from './keep-ratings.js';
import type { SubmitManagerAssessmentInput } from './manager-assessment-inputs.model.js';
import { ManagerAssessmentRefusal, type ManagerAssessment, type ManagerAssessmentRefused } from './manager-assessment.model.js';
import { refused } from './manager-assessment.rules.js';
import { readOwnRatings } from './own-ratings.js';

type Submitted = ManagerAssessment | ManagerAssessmentRefused;

/** Makes the viewer's draft of one person final. Where the person has submitted, that reveals both in the same transaction. */
@Injectable()
export class SubmitManagerAssessment {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reveal: RevealWhenDue,
  ) {}

  async execute(viewer: Viewer, input: SubmitManagerAssessmentInput): Promise<Submitted> {
    const given = { ...input, id: clientId(input.id, 'id'), personId: input.personId.toLowerCase() };
    return asAuthor(this.database, viewer, (manager) => this.#submit(manager, viewer, given));
  }

  async #submit(manager: EntityManager, viewer: Viewer, { id, cycleId, personId, revision }: SubmitManagerAssessmentInput): Promise<Submitted> {
    const cycle = await beginRating(manager, viewer, { cycleId, personIds: [personId] });
    if ('reason' in cycle) return cycle;
    const held = await holdRatee(manager, viewer, { cycle, personId });
    // A submit that is retried answers as it did, whatever has happened since.
    if ('refusal' in held) return held.own?.submissionId === id ? held.own : held.refusal;
    const { own, participant } = held;
    if (own.revision !== revision) return refused(ManagerAssessmentRefusal.STALE_REVISION, { personId, draft: own });
    if (own.answers.length === 0) return refused(ManagerAssessmentRefusal.NOTHING_ANSWERED, { personId });
    await keepSubmission(manager, own, { submissionId: id, now: cycle.now });
    const submitted = { ...cycle, participant, managerId: viewer.personId };
    await this.reveal.afterManager(manager, { organisationId: viewer.organisationId, personId }, submitted);
    await setAuthor(manager, viewer.personId);
    const [after] = await readOwnRatings(manager, viewer, { cycleId: cycle.cycleId, personIds: [personId] });
    return after ?? own;
  }
}
