import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { roleOf } from '../development-plan/read-plan.js';
import { asAuthor } from '../transactions/as-author.js';
import { ownNotesAbout } from './kept-talk.js';
import type { PlanTalk } from './plan-talk.model.js';
import { readTalk } from './read-talk.js';
import type { TalkNote } from './talk-note.model.js';

/** Talks and shared notes to the person, who leads them today, and HR; one's own notes to oneself. */
@Injectable()
export class TalksQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** @throws CallerError FORBIDDEN for who may not see the person. */
  async of(viewer: Viewer, about: string): Promise<PlanTalk> {
    await this.access.insist(viewer, 'read-plan', about);
    const personId = about.toLowerCase();
    const role = roleOf(viewer, personId, await this.access.may(viewer, 'write-plan', about));
    return asAuthor(this.database, viewer, (manager) => readTalk({ viewerId: viewer.personId, personId, role }, (sql, parameters) => manager.query(sql, [...parameters])));
  }

  /** Whoever the viewer is to the person by now. */
  async ownNotes(viewer: Viewer, about: string): Promise<TalkNote[]> {
    if (!validate(about)) return [];
    return asAuthor(this.database, viewer, (manager) => ownNotesAbout(about.toLowerCase(), viewer.personId, (sql, parameters) => manager.query(sql, [...parameters])));
  }
}
