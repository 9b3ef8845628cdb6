import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { insistAlive } from '../development-plan/change-plan.js';
import { databaseNow } from '../development-plan/read-plan.js';
import { lockPerson } from '../facts/locks.js';
import type { Ask } from '../facts/person-facts.js';
import { clientId } from '../inputs/client-id.js';
import { wordsOf } from '../inputs/kept-words.rules.js';
import { availableMentors } from './available-mentors.js';
import { endMentorings } from './end-mentorings.js';
import { MentoringRefusal, refused, type MentoringRefused } from './mentoring-refused.model.js';
import { MentoringRole, type AskMentorInput, type Mentoring } from './mentoring.model.js';
import { openItem } from './open-item.js';
import { mentoringOf, mentoringsOf, shownMentoring } from './read-mentorings.js';

const insertSql = `
  insert into mentoring (organisation_id, id, person_id, mentor_id, plan_id, item_id, skill_id, name, level, asked_by, asked_at, asked_words)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (organisation_id, id) do nothing returning 1`;

/** Until the transaction ends nobody else takes a place of this mentor. Whoever holds a person as well took that one before. */
async function lockMentor(manager: EntityManager, organisationId: string, mentorId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('mentor/' || $1 || '/' || $2, 0))`, [organisationId, mentorId]);
}

/** The person, or who leads them, asks somebody who is suggested. A request takes a place until it is answered. */
@Injectable()
export class AskMentor {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** @throws CallerError FORBIDDEN for who may not write the person's plan; CONFLICT where the id is something else's. */
  async execute(viewer: Viewer, given: AskMentorInput): Promise<Mentoring | MentoringRefused> {
    await this.access.insist(viewer, 'write-plan', given.personId);
    const [id, itemId, mentorId] = [clientId(given.id, 'id'), clientId(given.itemId, 'itemId'), clientId(given.mentorId, 'mentorId')];
    const input = { ...given, id, itemId, mentorId, personId: given.personId.toLowerCase() };
    const role = viewer.personId === input.personId ? MentoringRole.PERSON : MentoringRole.MANAGER;
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      await lockPerson(manager, viewer.organisationId, input.personId);
      await insistAlive([viewer.personId, input.personId], ask);
      const refusal = await this.#ask(viewer, input, manager);
      if (refusal) return refusal;
      const kept = await mentoringOf(input.id, ask);
      if (!kept) throw new Error('A request that was made can be read.');
      return shownMentoring(kept, role);
    });
  }

  /** Null: it is asked. */
  async #ask(viewer: Viewer, { id, personId, itemId, mentorId, words: said }: AskMentorInput, manager: EntityManager): Promise<MentoringRefused | null> {
    const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
    await endMentorings(personId, ask);
    const before = await mentoringsOf(personId, ask);
    if (before.some((one) => one.id === id && one.itemId === itemId && one.mentorId === mentorId)) return null;
    const words = wordsOf(said);
    if (words === undefined) return refused(MentoringRefusal.WORDS_TOO_LONG);
    const item = await openItem(personId, itemId, ask);
    if (!item) return refused(MentoringRefusal.NO_SUCH_ITEM);
    if (before.some((one) => one.itemId === itemId && one.endedAt === null)) return refused(MentoringRefusal.ALREADY_ASKED);
    await lockMentor(manager, viewer.organisationId, mentorId);
    const [mentor] = await availableMentors(personId, item, { ask, only: mentorId });
    if (!mentor) return refused(MentoringRefusal.CANNOT_BE_ASKED);
    const now = await databaseNow(ask);
    const row = [viewer.organisationId, id, personId, mentorId, item.planId, itemId, item.skillId, item.name, item.level, viewer.personId, now, words];
    if ((await ask(insertSql, row)).length === 0) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
    return null;
  }
}
