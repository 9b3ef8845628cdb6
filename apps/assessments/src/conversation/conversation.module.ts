import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { RatingsModule } from '../ratings/ratings.module.js';
import { ChangeConversation } from './change-conversation.js';
import { ConversationListQueries } from './conversation-list.queries.js';
import { ConversationListResolver } from './conversation-list.resolver.js';
import { ConversationQueries } from './conversation.queries.js';
import { ConversationResolver } from './conversation.resolver.js';
import { DisputesResolver } from './disputes.resolver.js';
import { EndDispute } from './end-dispute.js';
import { KeepNotes } from './keep-notes.js';
import { OpenDispute } from './open-dispute.js';
import { ProposeAgreement } from './propose-agreement.js';
import { SignAgreement } from './sign-agreement.js';

@Module({
  imports: [AccessModule, RatingsModule],
  providers: [ConversationQueries, ConversationListQueries, ChangeConversation, ProposeAgreement, SignAgreement, OpenDispute, EndDispute, KeepNotes, ConversationResolver, ConversationListResolver, DisputesResolver],
})
export class ConversationModule {}
