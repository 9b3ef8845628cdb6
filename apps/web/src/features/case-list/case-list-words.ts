import type { PromotionCaseListQuery, PromotionDecisionsQuery, PromotionWaitsFor } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';

export type ListedCase = PromotionCaseListQuery['promotionCaseList']['edges'][number]['node'];
export type DecisionAtScore = PromotionDecisionsQuery['promotionDecisions'][number];

/** Whose turn it is. */
export const waitsForTitles: Readonly<Record<PromotionWaitsFor, string>> = { LEAD: 'Whoever leads them', HR: 'HR', PANEL: 'The panel', NOBODY: 'Nobody' };

const day = 86_400_000;

/** Whole days from an instant until now. */
export function daysSince(instant: string, now = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / day));
}

/** "today", "1 day", "12 days". */
export function ageText(days: number): string {
  return days === 0 ? 'today' : counted(days, 'day', 'days');
}

/** Rounded as everywhere; a dash where there was none. */
export function scoreThen({ score }: Pick<DecisionAtScore, 'score'>): string {
  return score === null || score === undefined ? '–' : String(Math.round(score));
}
