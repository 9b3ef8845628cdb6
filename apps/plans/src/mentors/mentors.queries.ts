import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { PlanRole } from '../development-plan/development-plan.model.js';
import { roleOf } from '../development-plan/read-plan.js';
import type { Ask } from '../facts/person-facts.js';
import { availableMentors } from './available-mentors.js';
import type { MentorOffer, MentorSuggestion, MentorSuggestionsArgs } from './mentor-offer.model.js';
import { MentoringRole, type Mentoring } from './mentoring.model.js';
import { offerOf } from './offer-to-mentor.js';
import { openItem } from './open-item.js';
import { menteesOf, mentoringsOf, shownMentoring } from './read-mentorings.js';

const roles = { [PlanRole.PERSON]: MentoringRole.PERSON, [PlanRole.MANAGER]: MentoringRole.MANAGER, [PlanRole.HR]: MentoringRole.HR };

/** A pair to the two, to who leads the one who is mentored today, and HR; an offer to who made it. */
@Injectable()
export class MentorsQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Null: the viewer does not offer to mentor. */
  offer(viewer: Viewer): Promise<MentorOffer | null> {
    return this.#read(viewer, (ask) => offerOf(viewer.personId, ask));
  }

  /** Those whom the viewer mentors, mentored, or was asked to. */
  mentees(viewer: Viewer): Promise<Mentoring[]> {
    return this.#read(viewer, async (ask) => (await menteesOf(viewer.personId, ask)).map((kept) => shownMentoring(kept, MentoringRole.MENTOR)));
  }

  /** Everybody who mentors, mentored, or was asked to mentor the person. @throws CallerError FORBIDDEN for who may not see their plan. */
  async mentorings(viewer: Viewer, personId: string): Promise<Mentoring[]> {
    await this.access.insist(viewer, 'read-plan', personId);
    const role = roles[roleOf(viewer, personId.toLowerCase(), await this.access.may(viewer, 'write-plan', personId))];
    return this.#read(viewer, async (ask) => (await mentoringsOf(personId.toLowerCase(), ask)).map((kept) => shownMentoring(kept, role)));
  }

  /** Nobody where the item is none for which a mentor can be asked. @throws CallerError FORBIDDEN for who may not write the person's plan. */
  async suggestions(viewer: Viewer, { personId, itemId }: MentorSuggestionsArgs): Promise<MentorSuggestion[]> {
    await this.access.insist(viewer, 'write-plan', personId);
    return this.#read(viewer, async (ask) => {
      const item = await openItem(personId.toLowerCase(), itemId.toLowerCase(), ask);
      return item ? availableMentors(personId.toLowerCase(), item, { ask }) : [];
    });
  }

  #read<Result>(viewer: Viewer, read: (ask: Ask) => Promise<Result>): Promise<Result> {
    return this.database.transaction(viewer.organisationId, (manager) => read((sql, parameters) => manager.query(sql, [...parameters])));
  }
}
