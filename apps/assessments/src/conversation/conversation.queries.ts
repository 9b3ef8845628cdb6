import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { asAuthor } from '../transactions/as-author.js';
import type { Conversation } from './conversation.model.js';
import { readConversation } from './read-conversation.js';

@Injectable()
export class ConversationQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Of a person whom the viewer may see; null: nothing of them is revealed in this cycle. @throws CallerError FORBIDDEN. */
  async of(viewer: Viewer, cycleId: string, personId: string): Promise<Conversation | null> {
    await this.access.insist(viewer, 'read-ratings', personId);
    if (!validate(cycleId)) return null;
    const place = { cycleId: cycleId.toLowerCase(), personId: personId.toLowerCase() };
    return asAuthor(this.database, viewer, (manager) => readConversation(manager, viewer, place));
  }
}
