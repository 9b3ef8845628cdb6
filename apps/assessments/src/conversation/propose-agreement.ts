import { Injectable } from '@nestjs/common';
import type { Viewer } from '@waymark/service-kit';
import { saidOf, type Answerable } from '../answers/answer.rules.js';
import { ChangeConversation, type HeldConversation } from './change-conversation.js';
import type { ProposeAgreementInput } from './conversation-inputs.model.js';
import { ConversationRefusal, type ConversationRefused } from './conversation-refused.model.js';
import { ConversationRole, type Conversation } from './conversation.model.js';
import { changesNothing, readProposal, refused, takesPart, type Proposal } from './conversation.rules.js';

const againstSql = `
  select array(select jsonb_array_elements(v.document -> 'skills') ->> 'id') as "skillIds", jsonb_array_length(v.document -> 'scale') as "maxLevel"
  from cycle c join framework_version v on v.organisation_id = c.organisation_id and v.id = c.framework_version_id where c.id = $1`;

// What is signed is exactly what both have seen: whatever changes takes both signatures back.
const keepSql = `
  insert into agreement (organisation_id, cycle_id, person_id, revision, proposed_by, proposed_at) values ($1, $2, $3, 1, $4, $5)
  on conflict (organisation_id, cycle_id, person_id) do update
    set revision = agreement.revision + 1, proposed_by = $4, proposed_at = $5, person_signed_at = null, manager_signed_at = null, manager_id = null`;
const clearSql = 'delete from agreement_answer where cycle_id = $1 and person_id = $2';
const answersSql = `
  insert into agreement_answer (organisation_id, cycle_id, person_id, skill_id, outcome, level)
  select $1, $2, $3, a."skillId", a.outcome, a.level from json_to_recordset($4) as a ("skillId" text, outcome text, level smallint)`;
const clearReasonsSql = 'delete from difference_reason where cycle_id = $1 and person_id = $2 and skill_id = any($3)';
const reasonsSql = `
  insert into difference_reason (organisation_id, cycle_id, person_id, skill_id, text)
  select $1, $2, $3, r."skillId", r.text from json_to_recordset($4) as r ("skillId" text, text text)`;

/** The person or their manager says what both could agree on, and the manager why levels differ. */
@Injectable()
export class ProposeAgreement {
  constructor(private readonly change: ChangeConversation) {}

  execute(viewer: Viewer, input: ProposeAgreementInput): Promise<Conversation | ConversationRefused> {
    return this.change.execute(viewer, input, (held) => propose(viewer, input, held));
  }
}

async function propose(viewer: Viewer, input: ProposeAgreementInput, held: HeldConversation): Promise<ConversationRefused | null> {
  const { manager, place, conversation } = held;
  if (!takesPart(conversation.role)) return refused(ConversationRefusal.NOT_YOURS);
  if (input.reasons.length > 0 && conversation.role !== ConversationRole.MANAGER) return refused(ConversationRefusal.NOT_YOURS, { message: 'The manager says why levels differ.' });
  const [against] = await manager.query<Answerable[]>(againstSql, [place.cycleId]);
  if (!against) throw new Error('A cycle in which something is revealed has a framework version.');
  const proposal = readProposal(input, against);
  if ('refusal' in proposal) return proposal.refusal;
  if (changesNothing(conversation, proposal)) return null;
  if (conversation.agreedAt) return refused(ConversationRefusal.ALREADY_AGREED);
  if (conversation.revision !== input.revision) return refused(ConversationRefusal.STALE_REVISION, { conversation });
  await keep(viewer, held, proposal);
  return null;
}

async function keep({ organisationId, personId: proposedBy }: Viewer, { manager, place: { cycleId, personId }, now }: HeldConversation, { answers, reasons }: Proposal): Promise<void> {
  const key = [organisationId, cycleId, personId];
  await manager.query(keepSql, [...key, proposedBy, now]);
  await manager.query(clearSql, [cycleId, personId]);
  await manager.query(answersSql, [...key, JSON.stringify(answers.map(({ skillId, comment: _comment, ...said }) => ({ ...saidOf(said), skillId })))]);
  await manager.query(clearReasonsSql, [cycleId, personId, [...reasons.keys()]]);
  const given = [...reasons].filter(([, text]) => text).map(([skillId, text]) => ({ skillId, text }));
  await manager.query(reasonsSql, [...key, JSON.stringify(given)]);
}
