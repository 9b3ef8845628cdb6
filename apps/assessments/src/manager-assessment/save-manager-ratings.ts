import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { asAuthor } from '../transactions/as-author.js';
import { beginRating, holdRatee, type RatingCycle } from './begin-rating.js';
import { keepRatings } from './keep-ratings.js';
import type { SaveManagerRatingsInput } from './manager-assessment-inputs.model.js';
import { ManagerAssessmentRefusal, type ManagerAssessment, type ManagerAssessmentRefused, type ManagerRatingsSaved } from './manager-assessment.model.js';
import { byPerson, changesNothing, readRatings, refused, type SavedOf } from './manager-assessment.rules.js';
import { readOwnRatings } from './own-ratings.js';

/**
 * Keeps ratings in the viewer's drafts of any of their people, each with a revision of its own: against one that is not the
 * newest nothing of that person is overwritten. Drafts of people of whom nothing is said stay as they are.
 */
@Injectable()
export class SaveManagerRatings {
  constructor(private readonly database: TenantDatabase) {}

  async execute(viewer: Viewer, input: SaveManagerRatingsInput): Promise<ManagerRatingsSaved | ManagerAssessmentRefused> {
    const parts = byPerson(input);
    return asAuthor(this.database, viewer, async (manager) => {
      const cycle = await beginRating(manager, viewer, { cycleId: input.cycleId, personIds: parts.map(({ personId }) => personId) });
      if ('reason' in cycle) return cycle;
      const saved: string[] = [];
      const trouble: ManagerAssessmentRefused[] = [];
      for (const part of parts) {
        const refusal = await this.#save(manager, viewer, { cycle, part });
        if (refusal) trouble.push(refusal);
        else saved.push(part.personId);
      }
      const drafts: ManagerAssessment[] = await readOwnRatings(manager, viewer, { cycleId: cycle.cycleId, personIds: saved });
      return { saved: drafts, refused: trouble };
    });
  }

  /** Why nothing of this person was saved; null: it was, or it stood there already. */
  async #save(manager: EntityManager, viewer: Viewer, { cycle, part }: { cycle: RatingCycle; part: SavedOf }): Promise<ManagerAssessmentRefused | null> {
    const { personId, revision, cleared } = part;
    const held = await holdRatee(manager, viewer, { cycle, personId });
    if ('refusal' in held) return held.refusal;
    const read = readRatings(part, cycle.against);
    if ('refusal' in read) return read.refusal;
    const { own } = held;
    if (changesNothing(own, read.answers, cleared)) return null;
    if (own.revision !== revision) return refused(ManagerAssessmentRefusal.STALE_REVISION, { personId, draft: own });
    await keepRatings(manager, viewer, { own, answers: read.answers, cleared, now: cycle.now });
    return null;
  }
}
