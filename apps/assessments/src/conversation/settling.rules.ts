import type { Viewer } from '@waymark/service-kit';
import { ConversationRefusal, type ConversationRefused } from './conversation-refused.model.js';
import { ConversationRole, type Conversation } from './conversation.model.js';
import { refused } from './conversation.rules.js';

/** What the viewer is to a conversation, as far as settling depends on it. */
type Standing = Pick<Conversation, 'role' | 'viewerRated'>;

const bySomebodyElse = 'It is settled by HR, or by somebody who leads the person and has not rated them in this cycle.';

/** Why a viewer does not settle a dispute; null: they do. Nobody settles what they are a party to: the person, who opened it, who rated them. */
export function refusalToSettle({ personId, roles }: Pick<Viewer, 'personId' | 'roles'>, { role, viewerRated }: Standing, openedBy: string): ConversationRefused | null {
  if (openedBy === personId) return refused(ConversationRefusal.PARTY_TO_IT, { message: `You opened this dispute, and can take it back. ${bySomebodyElse}` });
  if (role === ConversationRole.PERSON) return refused(ConversationRefusal.PARTY_TO_IT, { message: `This dispute is about you. ${bySomebodyElse}` });
  if (viewerRated) return refused(ConversationRefusal.PARTY_TO_IT, { message: `You rated the person in this cycle. ${bySomebodyElse}` });
  return role === ConversationRole.MANAGER || roles.includes('hr') ? null : refused(ConversationRefusal.NOT_YOURS);
}
