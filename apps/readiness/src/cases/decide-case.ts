import { Injectable } from '@nestjs/common';
import type { Viewer } from '@waymark/service-kit';
import type { DecidePromotionInput, PromotionTextInput } from './case-inputs.model.js';
import { PromotionRefusal, refused, type PromotionRefused } from './case-refused.model.js';
import type { PromotionCase } from './case.model.js';
import { ChangeCase, type Done, type HeldCase } from './change-case.js';
import { leastOf, type Packet } from './packet.js';
import { requirementsOf } from './vote.js';
import { checkedReasons, checkedWords } from './words.rules.js';

const decideSql = `
  update promotion_round set decision = $3, decision_reasons = $4, decided_by = $5, decided_at = $6, postponed_until = $7, least = $8
  where case_id = $1 and round = $2`;
const tellSql = 'update promotion_round set told_text = $3, told_by = $4, told_at = $5 where case_id = $1 and round = $2';

/** HR decides after the panel has voted, and tells the person. Nothing here reads the score. */
@Injectable()
export class DecideCase {
  constructor(private readonly change: ChangeCase) {}

  decide(viewer: Viewer, input: DecidePromotionInput): Promise<PromotionCase | PromotionRefused> {
    return this.change.execute(viewer, { caseId: input.caseId, action: 'decide' }, (held) => this.#decide(held, input));
  }

  /** The text is kept once: HR and the person read the same. */
  tell(viewer: Viewer, { caseId, text }: PromotionTextInput): Promise<PromotionCase | PromotionRefused> {
    const words = checkedWords(text, 'text');
    return this.change.execute(viewer, { caseId, action: 'tell' }, async ({ manager, known, now }) => {
      await manager.query(tellSql, [known.id, known.round, words, viewer.personId, now]);
      return {};
    });
  }

  async #decide({ manager, viewer, known, round, now }: HeldCase, input: DecidePromotionInput): Promise<Done | PromotionRefused> {
    if (!round.revealedAt || round.packet === null) return refused(PromotionRefusal.VOTES_BLIND);
    const { outcome, postponedUntil = null } = input;
    const isPostponed = outcome === 'postponed';
    if (isPostponed ? postponedUntil === null || postponedUntil <= now.toISOString().slice(0, 10) : postponedUntil !== null) return refused(PromotionRefusal.DATE_NOT_TAKEN);
    const reasons = checkedReasons(input.reasons, requirementsOf(round));
    const least = isPostponed ? leastOf(JSON.parse(round.packet) as Packet) : null;
    await manager.query(decideSql, [known.id, known.round, outcome, JSON.stringify(reasons), viewer.personId, now, postponedUntil, least && JSON.stringify(least)]);
    return {};
  }
}
