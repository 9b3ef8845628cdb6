import type { PersonFacts } from '../facts/person-facts.js';
import { momentOf } from '../plan-standing/item-holds.rules.js';
import { standingsOf, type ItemStanding } from '../plan-standing/item-history.rules.js';
import type { KeptPlan } from '../plan-standing/kept-plan.js';
import type { PlanItem } from '../plan-standing/plan-item.js';

/** What readiness said of a person toward a track, from an instant on. Milliseconds since 1970. */
export interface ToldReadiness {
  readonly trackId: string;
  readonly since: number;
  readonly state: 'NOT_ENOUGH_DATA' | 'READY' | 'READY_IF' | 'NOT_YET';
  readonly score: number | null;
}

/** A person with every plan they have or had, and all that was heard of them. */
export interface Planner {
  readonly personId: string;
  readonly name: string;
  readonly plans: readonly KeptPlan[];
  readonly facts: PersonFacts;
  /** In any order. */
  readonly told: readonly ToldReadiness[];
}

/** With how each item of each plan stood over time, found once for all that is asked of it. */
export interface Followed extends Planner {
  readonly standings: ReadonlyMap<string, ReadonlyMap<string, ItemStanding>>;
}

export function followed(planner: Planner, asOf: number): Followed {
  const { plans, facts } = planner;
  return { ...planner, standings: new Map(plans.map(({ id, items, endedAt }) => [id, standingsOf(items, facts, endedAt ?? asOf)])) };
}

/** What moved while plans ran: not because of them, which nobody can tell. */
export interface Moved {
  /** Of the newest of these plans. */
  readonly trackId: string;
  readonly closed: number;
  readonly reopened: number;
  /** Sums over the skills that the plans meant to raise, by a manager's or an agreed rating; a level that was not known before has not moved. */
  readonly levelsUp: number;
  readonly levelsDown: number;
  /** Null: readiness had said nothing yet, or nothing that was kept. */
  readonly before: ToldReadiness | null;
  readonly after: ToldReadiness | null;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** What moved from one instant to another while plans of the person ran; null: none ran. */
export function movedIn(span: Span, planner: Followed): Moved | null {
  const running = planner.plans.flatMap((plan) => {
    const within = overlap(span, { from: plan.draftedAt, until: plan.endedAt ?? Number.POSITIVE_INFINITY });
    return within ? [{ plan, within }] : [];
  });
  const newest = running.sort((one, other) => other.plan.draftedAt - one.plan.draftedAt || (one.plan.id < other.plan.id ? -1 : 1))[0];
  if (!newest) return null;
  const counts = running.map(({ plan, within }) => closingsOf(plan.items, within, planner.standings.get(plan.id) ?? new Map()));
  const sum = (of: (count: { closed: number; reopened: number }) => number) => counts.reduce((total, count) => total + of(count), 0);
  const { trackId } = newest.plan;
  return {
    trackId,
    closed: sum(({ closed }) => closed),
    reopened: sum(({ reopened }) => reopened),
    ...levelsOf(running, planner.facts),
    before: readinessAt(newest.within.from, trackId, planner.told),
    after: readinessAt(newest.within.until, trackId, planner.told),
  };
}

function overlap(one: Span, other: Span): Span | null {
  const [from, until] = [Math.max(one.from, other.from), Math.min(one.until, other.until)];
  return from < until ? { from, until } : null;
}

/** What held already when it was written down closed by no plan; what was dropped counts no more from then on. */
function closingsOf(items: readonly PlanItem[], { from, until }: Span, standings: ReadonlyMap<string, ItemStanding>): { closed: number; reopened: number } {
  let [closed, reopened] = [0, 0];
  for (const { id, addedAt, droppedAt } of items) {
    const isWithin = (at: number | null) => at !== null && at > from && at <= until && at > addedAt && (droppedAt === null || at < droppedAt);
    for (const { closedAt, reopenedAt } of standings.get(id)?.closings ?? []) {
      if (isWithin(closedAt)) closed += 1;
      if (isWithin(reopenedAt)) reopened += 1;
    }
  }
  return { closed, reopened };
}

/** Each skill once, from the first item that meant to raise it. */
function levelsOf(running: readonly { readonly plan: KeptPlan; readonly within: Span }[], facts: PersonFacts): Pick<Moved, 'levelsUp' | 'levelsDown'> {
  const known = new Map<number, ReturnType<typeof momentOf>>();
  const levelAt = (skillId: string, at: number): number | null => {
    const moment = known.get(at) ?? momentOf(facts, at);
    known.set(at, moment);
    const standing = moment.person.levels.get(skillId);
    return standing?.outcome === 'level' && standing.source !== 'self' ? standing.level : null;
  };
  const moves = [...spansOfSkills(running)].map(([skillId, { from, until }]) => {
    const [before, after] = [levelAt(skillId, from), levelAt(skillId, until)];
    return before === null || after === null ? 0 : after - before;
  });
  const sum = (of: readonly number[]) => Math.round(of.reduce((total, move) => total + move, 0) * 10) / 10;
  return { levelsUp: sum(moves.filter((move) => move > 0)), levelsDown: sum(moves.filter((move) => move < 0).map((move) => -move)) };
}

function spansOfSkills(running: readonly { readonly plan: KeptPlan; readonly within: Span }[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { plan, within } of [...running].reverse()) {
    for (const { asks, addedAt, droppedAt } of plan.items) {
      const span = asks.kind === 'raise' ? overlap(within, { from: addedAt, until: droppedAt ?? Number.POSITIVE_INFINITY }) : null;
      if (!span || asks.kind !== 'raise') continue;
      const before = spans.get(asks.skillId);
      spans.set(asks.skillId, before ? { from: before.from, until: Math.max(before.until, span.until) } : span);
    }
  }
  return spans;
}

/** What readiness said holds at an instant; null: nothing that was kept. */
export function readinessAt(at: number, trackId: string, told: readonly ToldReadiness[]): ToldReadiness | null {
  let last: ToldReadiness | null = null;
  for (const one of told) if (one.trackId === trackId && one.since <= at && (last === null || one.since > last.since)) last = one;
  return last;
}
