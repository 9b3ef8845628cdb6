import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { databaseNow } from '../development-plan/read-plan.js';
import { lockPerson } from '../facts/locks.js';
import type { Ask } from '../facts/person-facts.js';
import { wordsOf } from '../inputs/kept-words.rules.js';
import { endMentorings } from './end-mentorings.js';
import { MentoringRefusal, refused, type MentoringRefused } from './mentoring-refused.model.js';
import { MentoringEnded, MentoringRole, type AnswerMentoringInput, type EndMentoringInput, type Mentoring } from './mentoring.model.js';
import { mentoringOf, shownMentoring, type KeptMentoring } from './read-mentorings.js';

const acceptSql = 'update mentoring set accepted_at = $2, answer_words = $3 where id = $1 and accepted_at is null and ended_at is null';
const declineSql = `update mentoring set ended_at = $2, ended_because = 'DECLINED', answer_words = $3 where id = $1 and accepted_at is null and ended_at is null`;
const endSql = 'update mentoring set ended_at = $2, ended_because = $3 where id = $1 and ended_at is null';

const endedBy = { [MentoringRole.PERSON]: MentoringEnded.BY_PERSON, [MentoringRole.MANAGER]: MentoringEnded.BY_LEAD, [MentoringRole.MENTOR]: MentoringEnded.BY_MENTOR };

/** A pair that is held while its person is. */
interface Held {
  readonly ask: Ask;
  readonly now: Date;
  readonly pair: KeptMentoring;
}

/** Who was asked accepts or declines; either of the two, or who leads the person, ends it at any time. */
@Injectable()
export class AnswerMentoring {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** @throws CallerError FORBIDDEN for everybody but who was asked. */
  async execute(viewer: Viewer, { id, accepts, words: said }: AnswerMentoringInput): Promise<Mentoring | MentoringRefused> {
    const pair = await this.#find(viewer, id);
    if (pair?.mentorId !== viewer.personId) throw forbidden();
    return this.#change(viewer, { pair, role: MentoringRole.MENTOR }, async (held) => {
      const words = wordsOf(said);
      if (words === undefined) return refused(MentoringRefusal.WORDS_TOO_LONG);
      if (held.pair.acceptedAt !== null) return accepts ? null : refused(MentoringRefusal.OVER);
      if (held.pair.endedAt !== null) return held.pair.because === MentoringEnded.DECLINED && !accepts ? null : refused(MentoringRefusal.OVER);
      await held.ask(accepts ? acceptSql : declineSql, [pair.id, held.now, words]);
      return null;
    });
  }

  /** Ended twice is once. @throws CallerError FORBIDDEN for who is neither of the two nor leads the person. */
  async end(viewer: Viewer, { id }: EndMentoringInput): Promise<Mentoring | MentoringRefused> {
    const pair = await this.#find(viewer, id);
    const role = pair && (await this.#roleOf(viewer, pair));
    if (!pair || !role) throw forbidden();
    return this.#change(viewer, { pair, role }, async ({ ask, now }) => {
      await ask(endSql, [pair.id, now, endedBy[role]]);
      return null;
    });
  }

  async #find(viewer: Viewer, id: string): Promise<KeptMentoring | null> {
    if (!validate(id)) return null;
    return mentoringOf(id.toLowerCase(), (sql, parameters) => this.database.select(viewer.organisationId, sql, [...parameters]));
  }

  async #roleOf(viewer: Viewer, { personId, mentorId }: KeptMentoring): Promise<MentoringRole.PERSON | MentoringRole.MENTOR | MentoringRole.MANAGER | null> {
    if (viewer.personId === mentorId) return MentoringRole.MENTOR;
    if (viewer.personId === personId) return MentoringRole.PERSON;
    return (await this.access.may(viewer, 'write-plan', personId)) ? MentoringRole.MANAGER : null;
  }

  #change(viewer: Viewer, { pair, role }: { pair: KeptMentoring; role: MentoringRole }, change: (held: Held) => Promise<MentoringRefused | null>): Promise<Mentoring | MentoringRefused> {
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      await lockPerson(manager, viewer.organisationId, pair.personId);
      await endMentorings(pair.personId, ask);
      const held = await mentoringOf(pair.id, ask);
      if (!held) throw forbidden();
      const refusal = await change({ ask, now: await databaseNow(ask), pair: held });
      const after = await mentoringOf(pair.id, ask);
      return refusal ?? shownMentoring(after ?? held, role);
    });
  }
}

/** The same for a pair that is not theirs and for one that does not exist. */
function forbidden(): CallerError {
  return new CallerError('FORBIDDEN', 'You may not see this.');
}
