import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { insistAlive } from '../development-plan/change-plan.js';
import { databaseNow, roleOf } from '../development-plan/read-plan.js';
import { lockPerson } from '../facts/locks.js';
import type { Ask } from '../facts/person-facts.js';
import { asAuthor } from '../transactions/as-author.js';
import type { Reader } from './read-talk.js';

/** What is said about a person's talks while nobody else changes any of it. */
export interface HeldTalks {
  readonly ask: Ask;
  readonly organisationId: string;
  readonly reader: Reader;
  readonly now: Date;
}

const subjectSql = 'insert into talk_subject (organisation_id, person_id) values ($1, $2) on conflict do nothing';

/** What every change of talks and notes has in common: the person, and who leads them today, and nobody else. */
@Injectable()
export class ChangeTalk {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** @throws CallerError FORBIDDEN for who may not write the person's plan. */
  async execute<Result>(viewer: Viewer, about: string, change: (held: HeldTalks) => Promise<Result>): Promise<Result> {
    await this.access.insist(viewer, 'write-plan', about);
    const personId = about.toLowerCase();
    const { organisationId, personId: viewerId } = viewer;
    return asAuthor(this.database, viewer, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      await lockPerson(manager, organisationId, personId);
      await insistAlive([viewerId, personId], ask);
      await ask(subjectSql, [organisationId, personId]);
      return change({ ask, organisationId, reader: { viewerId, personId, role: roleOf(viewer, personId, true) }, now: await databaseNow(ask) });
    });
  }
}
