import type { PromotionCaseState, PromotionVerdict } from '../generated/graphql.js';

/** Where a case stands, in a word or two. */
export const caseStateTitles: Readonly<Record<PromotionCaseState, string>> = {
  NOMINATED: 'Proposed',
  PREPARED: 'Prepared',
  PANEL: 'Panel votes',
  DECIDED: 'Decided',
  TOLD: 'Told',
  APPEALED: 'Appealed',
  CLOSED: 'Closed',
  WITHDRAWN: 'Taken back',
};

/** What was decided. */
export const outcomeTitles: Readonly<Record<PromotionVerdict, string>> = { ACCEPTED: 'Accepted: promoted', POSTPONED: 'Postponed', REJECTED: 'Not accepted' };
