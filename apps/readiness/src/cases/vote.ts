import { Injectable } from '@nestjs/common';
import type { Viewer } from '@waymark/service-kit';
import type { VoteOnPromotionInput } from './case-inputs.model.js';
import { PromotionRefusal, refused, type PromotionRefused } from './case-refused.model.js';
import type { RoundRow } from './case-row.js';
import type { PromotionCase } from './case.model.js';
import { ChangeCase, type Done, type HeldCase } from './change-case.js';
import type { Packet } from './packet.js';
import { excludedFrom } from './panel-members.js';
import { setAuthor } from './read-case.js';
import { revealIfAllVoted } from './reveal-votes.js';
import { checkedReasons } from './words.rules.js';

const voteSql = `
  insert into promotion_vote (organisation_id, case_id, round, author_id, verdict, reasons) values ($1, $2, $3, $4, $5, $6)
  on conflict (organisation_id, case_id, round, author_id) do update set verdict = excluded.verdict, reasons = excluded.reasons`;
const votedSql = 'update promotion_seat set voted_at = coalesce(voted_at, $4) where case_id = $1 and round = $2 and member_id = $3';

/** The requirements that reasons are tied to: those of the packet. */
export function requirementsOf({ packet }: RoundRow): string[] {
  if (packet === null) throw new Error('A panel that is open has a packet.');
  return (JSON.parse(packet) as Packet).input.requirements.map(({ id }) => id);
}

/** A member votes; the last one's vote reveals them all. */
@Injectable()
export class Vote {
  constructor(private readonly change: ChangeCase) {}

  execute(viewer: Viewer, input: VoteOnPromotionInput): Promise<PromotionCase | PromotionRefused> {
    return this.change.execute(viewer, { caseId: input.caseId, action: 'vote' }, (held) => this.#vote(held, input));
  }

  async #vote({ manager, viewer, known, round, now }: HeldCase, { verdict, reasons }: VoteOnPromotionInput): Promise<Done | PromotionRefused> {
    if (round.revealedAt || (round.votesDueAt && round.votesDueAt <= now)) return refused(PromotionRefusal.VOTES_REVEALED);
    // Whoever has come into the line of the person since they were chosen votes no more.
    const [excluded] = await excludedFrom(manager, known, [viewer.personId]);
    if (excluded) return refused(PromotionRefusal.MEMBER_EXCLUDED, excluded);
    const kept = checkedReasons(reasons, requirementsOf(round));
    const { organisationId, personId } = viewer;
    await setAuthor(manager, personId);
    await manager.query(voteSql, [organisationId, known.id, known.round, personId, verdict, JSON.stringify(kept)]);
    await manager.query(votedSql, [known.id, known.round, personId, now]);
    await revealIfAllVoted(manager, { organisationId, caseId: known.id, round: known.round, now });
    return {};
  }
}
