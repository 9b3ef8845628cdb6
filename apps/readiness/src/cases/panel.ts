import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import type { Ask } from '../framework/frameworks.js';
import { MeasuresInForce } from '../standing/measures.js';
import type { ChoosePanelInput } from './case-inputs.model.js';
import { PromotionRefusal, refused, type PromotionRefused } from './case-refused.model.js';
import type { PromotionCase } from './case.model.js';
import { ChangeCase, type Done, type HeldCase } from './change-case.js';
import { planNow, type FrozenPlan } from './frozen-plan.js';
import { digestOf, packetOf, scoredAt, type ScoredNow } from './packet.js';
import { excludedFrom } from './panel-members.js';
import { policyOf } from './promotion-policy.js';
import { revealIfAllVoted } from './reveal-votes.js';
import { checkedId } from './words.rules.js';

const largest = 20;
const day = 24 * 60 * 60 * 1000;

const emptySeatsSql = 'delete from promotion_seat where case_id = $1 and round = $2 and voted_at is null and not member_id = any ($3::uuid[])';
const fillSeatsSql = `
  insert into promotion_seat (organisation_id, case_id, round, member_id)
  select $1, $2, $3, unnest($4::uuid[]) on conflict do nothing`;
const openSql = `
  update promotion_round set opened_at = $3, votes_due_at = $4, packet = $5, packet_digest = $6, readiness_state = $7, score = $8, coverage = $9
  where case_id = $1 and round = $2`;

/** HR seats a panel, and opens it: from then on its packet stays as it is. */
@Injectable()
export class Panels {
  constructor(
    private readonly change: ChangeCase,
    private readonly measures: MeasuresInForce,
  ) {}

  choose(viewer: Viewer, { caseId, memberIds }: ChoosePanelInput): Promise<PromotionCase | PromotionRefused> {
    const members = [...new Set(memberIds.map((id) => checkedId(id, 'memberIds')))];
    if (members.length > largest) throw new CallerError('BAD_INPUT', `A panel has at most ${largest} members.`, 'memberIds');
    return this.change.execute(viewer, { caseId, action: 'choose_panel' }, (held) => this.#seat(held, members));
  }

  open(viewer: Viewer, caseId: string): Promise<PromotionCase | PromotionRefused> {
    return this.change.execute(viewer, { caseId, action: 'open_panel' }, (held) => this.#open(held));
  }

  async #seat(held: HeldCase, members: readonly string[]): Promise<Done | PromotionRefused> {
    const { manager, known, round, viewer } = held;
    if (round.revealedAt) return refused(PromotionRefusal.VOTES_REVEALED);
    const voted = round.seats.find(({ memberId, votedAt }) => votedAt !== null && !members.includes(memberId));
    if (voted) return refused(PromotionRefusal.SEAT_HAS_VOTED, voted.memberId);
    const fresh = members.filter((id) => !round.seats.some(({ memberId, votedAt }) => memberId === id && votedAt !== null));
    const [excluded] = await excludedFrom(manager, known, fresh);
    if (excluded) return refused(PromotionRefusal.MEMBER_EXCLUDED, excluded);
    if (round.openedAt && members.length < (await policyOf(manager)).panelMinimum) return refused(PromotionRefusal.PANEL_TOO_SMALL);
    await manager.query(emptySeatsSql, [known.id, known.round, members]);
    await manager.query(fillSeatsSql, [viewer.organisationId, known.id, known.round, members]);
    if (round.openedAt) await revealIfAllVoted(manager, { organisationId: viewer.organisationId, caseId: known.id, round: known.round, now: held.now });
    return {};
  }

  async #open({ manager, known, round, viewer, now }: HeldCase): Promise<Done | PromotionRefused> {
    const members = round.seats.map(({ memberId }) => memberId);
    const { panelMinimum, votingDays } = await policyOf(manager);
    if (members.length < panelMinimum) return refused(PromotionRefusal.PANEL_TOO_SMALL);
    const [excluded] = await excludedFrom(manager, known, members);
    if (excluded) return refused(PromotionRefusal.MEMBER_EXCLUDED, excluded);
    const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
    const scored = await scoredAt(this.measures, ask, { organisationId: viewer.organisationId, personId: known.personId, trackId: known.trackId, asOf: now });
    if (!scored) return refused(PromotionRefusal.NO_SUCH_TRACK);
    const text = frozen({ known, round, now, developmentPlan: await planNow(ask, known.personId) }, scored);
    const { state, score, coverage } = scored.result;
    await manager.query(openSql, [known.id, known.round, now, new Date(now.getTime() + votingDays * day), text, digestOf(text), state, score, coverage]);
    return {};
  }
}

function frozen({ known, round, now, developmentPlan }: Pick<HeldCase, 'known' | 'round' | 'now'> & { developmentPlan: FrozenPlan | null }, scored: ScoredNow): string {
  const { id, personId, trackId, nominatedBy, nominationReason, exceptionReason, statement, statementBy, statementAt } = known;
  return JSON.stringify(packetOf({
    caseId: id, round: known.round, personId, trackId, frozenAt: now.toISOString(),
    nomination: { by: nominatedBy, reason: nominationReason, exception: exceptionReason },
    statement: { by: statementBy, text: statement, at: statementAt?.toISOString() ?? null },
    appealReason: round.appealReason,
    developmentPlan,
  }, scored));
}
