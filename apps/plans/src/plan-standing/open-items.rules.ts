import type { PersonFacts } from '../facts/person-facts.js';
import type { Framework } from '../framework/framework-in-force.js';
import { standingsOf, type ItemStanding } from './item-history.rules.js';
import type { KeptPlan } from './kept-plan.js';
import type { PlanItem } from './plan-item.js';
import { notNeeded } from './proposed-items.rules.js';

const week = 7 * 24 * 60 * 60 * 1000;
/** Milliseconds without anything happening after which a plan, or an item, is stuck. */
export const stuckAfter = 4 * week;

/** What the framework asks for, and the instant, in milliseconds since 1970. */
export interface At {
  readonly framework: Framework | null;
  readonly asOf: number;
}

/** An item and how it stands. */
export interface StandingItem {
  readonly item: PlanItem;
  readonly standing: ItemStanding;
}

/** A plan with what of it is still to be done. */
export interface Judged {
  readonly kept: readonly StandingItem[];
  /** Open and still needed. */
  readonly open: readonly PlanItem[];
}

export function judged(plan: KeptPlan, facts: PersonFacts, { framework, asOf }: At): Judged {
  const items = plan.items.filter(({ droppedAt }) => droppedAt === null);
  const standings = standingsOf(items, facts, asOf);
  const kept = items.flatMap((item) => {
    const standing = standings.get(item.id);
    return standing ? [{ item, standing }] : [];
  });
  const isNeeded = ({ asks }: PlanItem) => notNeeded({ asks, trackId: plan.trackId }, facts.scored, framework) === null;
  return { kept, open: kept.filter(({ item, standing }) => !standing.isClosed && isNeeded(item)).map(({ item }) => item) };
}

/** When something last happened to any of these: somebody wrote the plan or agreed, an item closed or opened, evidence for one was accepted. */
export function lastMove(plan: KeptPlan, items: readonly StandingItem[], facts: PersonFacts): number {
  const acceptedAt = new Map(facts.evidence.map((one) => [one.evidenceId, one.acceptedAt]));
  const ofItems = items.flatMap(({ item, standing }) => [
    item.addedAt,
    ...standing.closings.flatMap(({ closedAt, reopenedAt }) => [closedAt, reopenedAt ?? closedAt]),
    ...standing.underWay.map((id) => acceptedAt.get(id) ?? item.addedAt),
  ]);
  return Math.max(plan.draftedAt, plan.personAgreedAt ?? 0, plan.managerAgreedAt ?? 0, ...ofItems);
}

/** Those that are open and needed and to which nothing happened for four weeks; none of a plan to which not both agreed. */
export function stuckItems(plan: KeptPlan, facts: PersonFacts, at: At): PlanItem[] {
  if (plan.agreedAt === null) return [];
  const { kept, open } = judged(plan, facts, at);
  return kept.filter((one) => open.includes(one.item) && at.asOf - lastMove(plan, [one], facts) >= stuckAfter).map(({ item }) => item);
}
