import type { CasePartsFragment, ClosePromotionMutation, PromotionCaseAction, PromotionRole } from '../../generated/graphql.js';

export type Case = CasePartsFragment;
export type Round = Case['rounds'][number];
export type Seat = NonNullable<Round['seats']>[number];
export type Packet = NonNullable<Round['packet']>;
export type Vote = NonNullable<Round['votes']>[number];
export type Decision = NonNullable<Round['decision']>;
export type Told = NonNullable<Round['told']>;
export type Reason = Decision['reasons'][number];
export type LogEntry = NonNullable<Case['log']>[number];
/** What every change answers. */
export type Answer = ClosePromotionMutation['closePromotion'];

/** What the server says that the viewer can do now; nothing else is offered. */
export function can(shown: Case, action: PromotionCaseAction): boolean {
  return shown.actions.includes(action);
}

export function is(shown: Case, ...roles: readonly PromotionRole[]): boolean {
  return shown.roles.some((role) => roles.includes(role));
}

/** The round that is held or was held last, where the viewer sees it. */
export function roundHeld({ rounds, round }: Case): Round | undefined {
  return rounds.find(({ number }) => number === round);
}
