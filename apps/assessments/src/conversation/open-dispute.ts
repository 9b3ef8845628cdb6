import { Injectable } from '@nestjs/common';
import { disputeV1 } from '@waymark/contracts';
import { CallerError, Outbox, type Viewer } from '@waymark/service-kit';
import { clientId } from '../inputs/client-id.js';
import { ChangeConversation, type HeldConversation } from './change-conversation.js';
import type { OpenDisputeInput } from './conversation-inputs.model.js';
import { ConversationRefusal, type ConversationRefused } from './conversation-refused.model.js';
import type { Conversation } from './conversation.model.js';
import { refused, takesPart, wordsOf } from './conversation.rules.js';

interface Known {
  readonly openedBy: string;
  readonly cycleId: string;
  readonly personId: string;
  readonly skillId: string;
}

const knownSql = 'select opened_by as "openedBy", cycle_id as "cycleId", person_id as "personId", skill_id as "skillId" from dispute where id = $1';
const openSql = `
  insert into dispute (organisation_id, id, cycle_id, person_id, skill_id, opened_by, opened_at, reason, version) values ($1, $2, $3, $4, $5, $6, $7, $8, 1)
  on conflict do nothing returning 1`;

const taken = () => new CallerError('CONFLICT', 'This id belongs to something else.', 'id');

/** The person or their manager objects to what was said of a skill: until that is settled the skill is not confirmed. */
@Injectable()
export class OpenDispute {
  constructor(
    private readonly change: ChangeConversation,
    private readonly outbox: Outbox,
  ) {}

  execute(viewer: Viewer, input: OpenDisputeInput): Promise<Conversation | ConversationRefused> {
    const given = { ...input, id: clientId(input.id, 'id') };
    return this.change.execute(viewer, given, (held) => this.#open(viewer, given, held));
  }

  async #open(viewer: Viewer, { id, skillId, reason }: OpenDisputeInput, held: HeldConversation): Promise<ConversationRefused | null> {
    const { manager, place, conversation, now } = held;
    if (!takesPart(conversation.role)) return refused(ConversationRefusal.NOT_YOURS);
    const [known] = await manager.query<Known[]>(knownSql, [id]);
    if (known) return isSame(known, { ...place, skillId, openedBy: viewer.personId });
    const words = wordsOf(reason);
    if ('refusal' in words) return words.refusal;
    const row = conversation.rows.find((one) => one.skillId === skillId);
    if (!row?.self && !row?.manager && !row?.agreed) return refused(ConversationRefusal.NOT_RATED);
    if (row.dispute && !row.dispute.settledAt) return refused(ConversationRefusal.DISPUTED, { skillId });
    const { organisationId, personId: openedBy } = viewer;
    const opened: unknown[] = await manager.query(openSql, [organisationId, id, place.cycleId, place.personId, skillId, openedBy, now, words.text]);
    if (opened.length === 0) throw taken();
    const payload = { disputeId: id, ...place, skillId, openedAt: now.toISOString(), settledAt: null, version: 1 };
    await this.outbox.append(manager, organisationId, { contract: disputeV1, payload });
    return null;
  }
}

/** The same id again is the same dispute, whatever became of it. @throws CallerError CONFLICT where it is another. */
function isSame(known: Known, given: Known): null {
  if (known.openedBy !== given.openedBy || known.cycleId !== given.cycleId || known.personId !== given.personId || known.skillId !== given.skillId) throw taken();
  return null;
}
