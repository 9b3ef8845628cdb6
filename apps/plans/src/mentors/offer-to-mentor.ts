import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { insistAlive } from '../development-plan/change-plan.js';
import { databaseNow } from '../development-plan/read-plan.js';
import type { Ask } from '../facts/person-facts.js';
import { lockPerson } from '../facts/locks.js';
import { frameworkAt } from '../framework/framework-in-force.js';
import type { MentorOffer, OfferToMentorInput } from './mentor-offer.model.js';
import { MentoringRefusal, refused, type MentoringRefused } from './mentoring-refused.model.js';

const mostCapacity = 10;

const readSql = `
  select o.capacity, o.skill_ids as "skillIds", o.consented_at as "consentedAt", (select count(*)::int from mentoring m where m.mentor_id = o.person_id and m.ended_at is null) as taken
  from mentor_offer o where o.person_id = $1`;

// Who changes how many or in what agreed already; the day they did stays.
const keepSql = `
  insert into mentor_offer (organisation_id, person_id, capacity, skill_ids, consented_at) values ($1, $2, $3, $4, $5)
  on conflict (organisation_id, person_id) do update set capacity = excluded.capacity, skill_ids = excluded.skill_ids`;

export async function offerOf(personId: string, ask: Ask): Promise<MentorOffer | null> {
  const [offer] = await ask<MentorOffer>(readSql, [personId]);
  return offer ?? null;
}

/** A person says that they are willing to mentor, or not any more; nobody says it for them. */
@Injectable()
export class OfferToMentor {
  constructor(private readonly database: TenantDatabase) {}

  execute(viewer: Viewer, { capacity, skillIds, agrees }: OfferToMentorInput): Promise<MentorOffer | MentoringRefused> {
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      await lockPerson(manager, viewer.organisationId, viewer.personId);
      await insistAlive([viewer.personId], ask);
      const now = await databaseNow(ask);
      if (!agrees) return refused(MentoringRefusal.NOT_AGREED);
      if (capacity < 1 || capacity > mostCapacity) return refused(MentoringRefusal.CAPACITY_OUT_OF_RANGE);
      const skills = skillIds?.length ? [...new Set(skillIds)] : null;
      const framework = await frameworkAt(now, ask);
      if (skills?.some((id) => !framework?.skills.has(id))) return refused(MentoringRefusal.NO_SUCH_SKILL);
      await ask(keepSql, [viewer.organisationId, viewer.personId, capacity, skills, now]);
      const offer = await offerOf(viewer.personId, ask);
      if (!offer) throw new Error('An offer that was kept can be read.');
      return offer;
    });
  }

  /** Nobody is suggested to anybody any more; who is mentored already stays so until somebody ends it. Withdrawn twice is once. */
  async withdraw(viewer: Viewer): Promise<boolean> {
    await this.database.transaction(viewer.organisationId, (manager) => manager.query('delete from mentor_offer where person_id = $1', [viewer.personId]));
    return true;
  }
}
