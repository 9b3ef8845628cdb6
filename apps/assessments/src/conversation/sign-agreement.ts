import { Injectable } from '@nestjs/common';
import type { Viewer } from '@waymark/service-kit';
import type { Said } from '../answers/answer.rules.js';
import { RatingKind } from '../ratings/rating.model.js';
import { RevealRatings, type RevealedRating } from '../ratings/reveal-ratings.js';
import { ChangeConversation, type HeldConversation } from './change-conversation.js';
import type { SignAgreementInput } from './conversation-inputs.model.js';
import { ConversationRefusal, type ConversationRefused } from './conversation-refused.model.js';
import { ConversationRole, type Conversation } from './conversation.model.js';
import { refusalToSign, refused, takesPart } from './conversation.rules.js';

const signSql = `
  update agreement set
    person_signed_at = case when $4 then person_signed_at else $3 end,
    manager_signed_at = case when $4 then $3 else manager_signed_at end,
    manager_id = case when $4 then $5 else manager_id end,
    lapsed_by = case when lapsed_by = $5 or $6 then null else lapsed_by end,
    lapsed_at = case when lapsed_by = $5 or $6 then null else lapsed_at end,
    agreed_at = case when $6 then $3::timestamptz end
  where cycle_id = $1 and person_id = $2`;

const frameworkSql = 'select framework_version_id as "frameworkVersionId" from cycle where id = $1';

/** One of the two signs. The second signature reveals what both agreed on, in the same transaction, and ends all change. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly change: ChangeConversation,
    private readonly ratings: RevealRatings,
  ) {}

  execute(viewer: Viewer, input: SignAgreementInput): Promise<Conversation | ConversationRefused> {
    return this.change.execute(viewer, input, (held) => this.#sign(viewer, input, held));
  }

  async #sign(viewer: Viewer, { revision }: SignAgreementInput, held: HeldConversation): Promise<ConversationRefused | null> {
    const { manager, place, conversation, now } = held;
    const { role, personSignedAt, managerSignedAt, signedManager } = conversation;
    if (!takesPart(role)) return refused(ConversationRefusal.NOT_YOURS);
    if (conversation.revision !== revision) return refused(ConversationRefusal.STALE_REVISION, { conversation });
    const isManager = role === ConversationRole.MANAGER;
    // Signed is signed: a retry changes nothing, and what a former manager signed stands.
    if (isManager ? managerSignedAt : personSignedAt) return null;
    const refusal = refusalToSign(conversation.rows);
    if (refusal) return refusal;
    const isSecond = Boolean(isManager ? personSignedAt : managerSignedAt);
    await manager.query(signSql, [place.cycleId, place.personId, now, isManager, viewer.personId, isSecond]);
    if (isSecond) await this.#reveal(viewer.organisationId, held, signedManager?.id ?? viewer.personId);
    return null;
  }

  async #reveal(organisationId: string, { manager, place, conversation, now }: HeldConversation, raterId: string): Promise<void> {
    const [cycle] = await manager.query<{ frameworkVersionId: string }[]>(frameworkSql, [place.cycleId]);
    if (!cycle) throw new Error('A cycle in which something is revealed can be read.');
    const ratings = conversation.rows.flatMap(({ skillId, agreed }): RevealedRating[] =>
      agreed ? [{ ...(agreed as Said), skillId, kind: RatingKind.AGREED, raterId, givenAt: now, revealedAt: now, comment: null }] : [],
    );
    await this.ratings.execute(manager, organisationId, [{ ...place, ...cycle, ratings }]);
  }
}
