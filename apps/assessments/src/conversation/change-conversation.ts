import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { asAuthor } from '../transactions/as-author.js';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import { ConversationRefusal, type ConversationRefused } from './conversation-refused.model.js';
import type { Conversation } from './conversation.model.js';
import { refused } from './conversation.rules.js';
import { readConversation, type Place } from './read-conversation.js';

/** A conversation that is held: nobody else changes anything of this person until the transaction ends. */
export interface HeldConversation {
  readonly manager: EntityManager;
  readonly place: Place;
  readonly conversation: Conversation;
  readonly now: Date;
}

/** What every change of a conversation has in common: who may, whose turn it is, and how it is afterwards. */
@Injectable()
export class ChangeConversation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** `change` says why not, or changes. @throws CallerError FORBIDDEN for who may not see the person. */
  async execute(
    viewer: Viewer,
    about: Place,
    change: (held: HeldConversation) => Promise<ConversationRefused | null>,
  ): Promise<Conversation | ConversationRefused> {
    await this.access.insist(viewer, 'read-ratings', about.personId);
    if (!validate(about.cycleId)) return refused(ConversationRefusal.NOT_REVEALED);
    const place = { cycleId: about.cycleId.toLowerCase(), personId: about.personId.toLowerCase() };
    return asAuthor(this.database, viewer, async (manager) => {
      const { organisationId, personId: writerId } = viewer;
      const now = await takeTurnOf(manager, { organisationId, personId: place.personId, writerId });
      const conversation = await readConversation(manager, viewer, place);
      if (!conversation) return refused(ConversationRefusal.NOT_REVEALED);
      const refusal = await change({ manager, place, conversation, now });
      return refusal ?? (await readConversation(manager, viewer, place)) ?? conversation;
    });
  }
}
