import type { PersonFacts } from '../facts/person-facts.js';
import { momentOf, proofOf } from '../plan-standing/item-holds.rules.js';
import { standingsOf } from '../plan-standing/item-history.rules.js';
import type { KeptPlan } from '../plan-standing/kept-plan.js';
import type { PlanItem } from '../plan-standing/plan-item.js';
import { MentoringEnded } from './mentoring.model.js';

const day = 24 * 60 * 60 * 1000;
/** Milliseconds after which a request that nobody answered is over. */
export const answeredWithin = 28 * day;

/** What a mentor is asked for: a skill, and the level that the item goes for. */
export interface AskedFor {
  readonly skillId: string;
  readonly name: string;
  readonly level: number;
}

/**
 * A mentor helps to reach a level, or to find where one stands; null for the rest. What is to be confirmed is there by the
 * own word already, and lacks a manager's.
 */
export function askedFor({ asks, name }: PlanItem): AskedFor | null {
  return asks.kind === 'raise' || asks.kind === 'rate' ? { skillId: asks.skillId, name, level: asks.to } : null;
}

/** Whether a person stands at or above the level by a manager's or an agreed rating that nobody disputes: as a raise closes. */
export function isAtOrAbove(facts: PersonFacts, { skillId, level }: AskedFor, at: number): boolean {
  return proofOf({ kind: 'raise', skillId, from: 0, to: level }, momentOf(facts, at)) !== null;
}

/** A pair that goes on, or a request that waits, with what of the two is known today. */
export interface LivePair {
  readonly planId: string;
  readonly itemId: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly isAccepted: boolean;
  readonly isPersonHere: boolean;
  readonly isMentorHere: boolean;
  readonly isLedByMentor: boolean;
}

/** Why it is over by now, of several reasons the first; null: it goes on. */
export function endedBecause(pair: LivePair, plan: KeptPlan | null, { facts, at }: { facts: PersonFacts; at: number }): MentoringEnded | null {
  if (!pair.isPersonHere) return MentoringEnded.PERSON_LEFT;
  if (!pair.isMentorHere) return MentoringEnded.MENTOR_LEFT;
  if (pair.isLedByMentor) return MentoringEnded.MENTOR_LEADS;
  if (plan === null || plan.endedAt !== null) return MentoringEnded.PLAN_ENDED;
  const item = plan.items.find(({ id }) => id === pair.itemId);
  if (!item || item.droppedAt !== null) return MentoringEnded.ITEM_DROPPED;
  if (standingsOf([item], facts, at).get(item.id)?.isClosed) return MentoringEnded.ITEM_CLOSED;
  return !pair.isAccepted && at - pair.askedAt >= answeredWithin ? MentoringEnded.NOT_ANSWERED : null;
}
