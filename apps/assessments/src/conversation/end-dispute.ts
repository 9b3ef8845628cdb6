import { Injectable } from '@nestjs/common';
import { disputeV1 } from '@waymark/contracts';
import { CallerError, Outbox, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { ChangeConversation, type HeldConversation } from './change-conversation.js';
import type { SettleDisputeInput, WithdrawDisputeInput } from './conversation-inputs.model.js';
import { ConversationRefusal, type ConversationRefused } from './conversation-refused.model.js';
import type { Conversation } from './conversation.model.js';
import { refused, wordsOf } from './conversation.rules.js';
import { refusalToSettle } from './settling.rules.js';

interface Known {
  readonly cycleId: string;
  readonly personId: string;
  readonly skillId: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly settlement: string | null;
  readonly version: number;
}

const knownSql = `
  select cycle_id as "cycleId", person_id as "personId", skill_id as "skillId", opened_by as "openedBy", opened_at as "openedAt",
         settled_at as "settledAt", settled_by as "settledBy", settlement, version
  from dispute where id = $1`;
const endSql = 'update dispute set settled_at = $2, settled_by = $3, settlement = $4, version = version + 1 where id = $1';

/** A dispute ends: somebody who is no party to it settles it, or who opened it takes it back. */
@Injectable()
export class EndDispute {
  constructor(
    private readonly database: TenantDatabase,
    private readonly change: ChangeConversation,
    private readonly outbox: Outbox,
  ) {}

  async settle(viewer: Viewer, input: SettleDisputeInput): Promise<Conversation | ConversationRefused> {
    return this.#end(viewer, input, async (held, dispute) => {
      const refusal = refusalToSettle(viewer, held.conversation, dispute.openedBy);
      if (refusal) return refusal;
      const words = wordsOf(input.settlement);
      return 'refusal' in words ? words.refusal : this.#keep(held, { viewer, id: input.id, dispute, settlement: words.text });
    });
  }

  async withdraw(viewer: Viewer, input: WithdrawDisputeInput): Promise<Conversation | ConversationRefused> {
    return this.#end(viewer, input, async (held, dispute) => {
      if (dispute.openedBy !== viewer.personId) return refused(ConversationRefusal.NOT_YOURS);
      return this.#keep(held, { viewer, id: input.id, dispute, settlement: null });
    });
  }

  /** @throws CallerError FORBIDDEN, the same for a dispute that does not exist as for one of a person whom the viewer may not see. */
  async #end(viewer: Viewer, { id }: { id: string }, end: (held: HeldConversation, dispute: Known) => Promise<ConversationRefused | null>): Promise<Conversation | ConversationRefused> {
    const [known] = validate(id) ? await this.database.select<Known>(viewer.organisationId, knownSql, [id]) : [];
    if (!known) throw new CallerError('FORBIDDEN', 'You may not see this person.');
    return this.change.execute(viewer, known, async (held) => {
      const [dispute] = await held.manager.query<Known[]>(knownSql, [id]);
      if (!dispute) throw new Error('A dispute whose person is held is there.');
      return end(held, dispute);
    });
  }

  async #keep({ manager, place, now }: HeldConversation, ended: { viewer: Viewer; id: string; dispute: Known; settlement: string | null }): Promise<ConversationRefused | null> {
    const { viewer, id, dispute, settlement } = ended;
    // The same end again is a retry.
    if (dispute.settledAt) return dispute.settledBy === viewer.personId && dispute.settlement === settlement ? null : refused(ConversationRefusal.DISPUTE_CLOSED, { skillId: dispute.skillId });
    await manager.query(endSql, [id, now, viewer.personId, settlement]);
    const { skillId, openedAt, version } = dispute;
    const payload = { disputeId: id.toLowerCase(), ...place, skillId, openedAt: openedAt.toISOString(), settledAt: now.toISOString(), version: version + 1 };
    await this.outbox.append(manager, viewer.organisationId, { contract: disputeV1, payload });
    return null;
  }
}
