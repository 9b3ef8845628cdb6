import { bargain } from './plan-bargain.js';
import type { PlanModel } from './plan-model.js';
import { leastPlan } from './plan-fold.js';
import { aheadOf, offersOf, pricedAt, type Offer } from './plan-offer.js';
import { pricedModel } from './plan-prices.js';
import type { Stage, StageOption } from './plan-stages.js';
import { compare, plus, type Tally } from './plan-tally.js';
import { undominated } from './plan-undominated.js';

/** Parts of plans by the places of the rows that are open: only those of the same places can be compared. */
type Parts = ReadonlyMap<string, readonly Tally[]>;

interface Search {
  readonly model: PlanModel;
  readonly stages: readonly Stage[];
  /** The first is the best one for the track as a whole. */
  readonly offers: readonly [Offer, ...Offer[]];
}

/** What deciding on an option does to every part of a state. */
interface Move {
  /** By slot of the stage. */
  readonly places: readonly number[];
  readonly adds: Tally;
}

/** Which stage is decided; a plan dearer than the limit is not looked for. */
interface Step {
  readonly time: number;
  readonly limit: number;
}

/**
 * Parts that are looked at before a search for the best one is given up. Thirty open requirements take some thousands; it is
 * reached by dozens that are entangled with each other through any-of skills, and stops what could last for hours.
 */
const mostParts = 500_000;
/** Parts that are kept at each stage once the best plan is no longer looked for, but a good one. */
const width = 64;

/** Rounding of sums, over which nothing is thrown away. */
const slack = 1e-8;
/** The first limit is above the bound by this part of what is to be spent. */
const firstShare = 40;

/** Null where a must-have would be left as it is. */
function moveOf({ rows }: PlanModel, { slots, closing }: Stage, { state, option }: { state: string; option: StageOption }): Move | null {
  const places = option.moves.map((place, slot) => (slot < state.length ? Math.max(state.charCodeAt(slot), place) : place));
  let { adds } = option;
  for (const slot of closing) {
    const place = places[slot] ?? 0;
    const row = rows[slots[slot] ?? 0];
    const value = row?.values[place];
    if (!value || (row.needed && place === 0)) return null;
    if (place > 0 && !row.needed) adds = plus(adds, value);
  }
  return { places, adds };
}

/** The parts of a group that can still become a plan within the limit once the move is made: no offer says otherwise. */
function hopeful({ stages, offers }: Search, group: readonly Tally[], { time, limit, move }: Step & { move: Move }): readonly Tally[] {
  const stage = stages[time];
  if (!stage) return [];
  const { adds, places } = move;
  const [surplus, cover] = [-adds.surplus - stage.surplusAhead, -adds.cover - stage.coverAhead];
  const limits = offers.map((offer) => limit + slack - pricedAt(offer, adds) - aheadOf(offer, stage, { time, places }));
  return group.filter((part) => {
    if (part.surplus < surplus || part.cover < cover) return false;
    for (let at = 0; at < offers.length; at += 1) {
      const offer = offers[at];
      if (offer && pricedAt(offer, part) > (limits[at] ?? 0)) return false;
    }
    return true;
  });
}

function advance(search: Search, parts: Parts, step: Step): Parts {
  const next = new Map<string, Tally[]>();
  const stage = search.stages[step.time];
  if (!stage) return parts;
  const options = stage.options.filter(({ floor }) => floor <= step.limit + slack);
  for (const [state, group] of parts) {
    for (const option of options) {
      const move = moveOf(search.model, stage, { state, option });
      if (!move) continue;
      const left = hopeful(search, group, { ...step, move });
      if (left.length === 0) continue;
      const key = String.fromCharCode(...stage.staying.map((slot) => move.places[slot] ?? 0));
      const reached = next.get(key) ?? [];
      for (const part of left) reached.push(plus(part, move.adds));
      next.set(key, reached);
    }
  }
  return new Map([...next].map(([state, group]) => [state, undominated(group)]));
}

interface Run {
  readonly best: Tally | null;
  /** Parts of plans that were kept. */
  readonly count: number;
  /** It had looked at too many, and what is best is not known. */
  readonly givenUp: boolean;
}

function bestOf(parts: Parts): Tally | null {
  const reached = [...parts.values()].flat().filter(({ surplus, cover }) => surplus >= 0 && cover >= 0);
  return reached.sort(compare)[0] ?? null;
}

/** The best plan within the limit, or null. */
function run(search: Search, { limit, allowed }: { limit: number; allowed: number }): Run {
  let parts: Parts = new Map([['', [search.model.start]]]);
  let count = 0;
  for (const time of search.stages.keys()) {
    parts = advance(search, parts, { time, limit });
    for (const group of parts.values()) count += group.length;
    // The next stage looks at each of them with each of its options.
    const ahead = count + [...parts.values()].reduce((all, group) => all + group.length, 0) * (search.stages[time + 1]?.options.length ?? 0);
    if (ahead > allowed) return { best: null, count, givenUp: true };
  }
  return { best: bestOf(parts), count, givenUp: false };
}

/** The most promising parts of all states. */
function narrowed({ offers: [offer] }: Search, parts: Parts): Parts {
  const all = [...parts].flatMap(([state, group]) => group.map((part) => ({ state, part, bound: pricedAt(offer, part) })));
  const kept = all.sort((one, other) => one.bound - other.bound || compare(one.part, other.part)).slice(0, width);
  return new Map([...Map.groupBy(kept, ({ state }) => state)].map(([state, group]) => [state, group.map(({ part }) => part)]));
}

function furthest(options: readonly StageOption[]): readonly StageOption[] {
  const reach = ({ moves }: StageOption) => moves.reduce((total, place) => total + place, 0);
  return [...options].sort((one, other) => reach(other) - reach(one) || compare(one.adds, other.adds)).slice(0, 1);
}

/** A plan that need not be the best: the best of the few most promising, else everything as far as it goes. */
function somePlan(search: Search): Tally | null {
  let parts: Parts = new Map([['', [search.model.start]]]);
  for (const time of search.stages.keys()) parts = narrowed(search, advance(search, parts, { time, limit: Infinity }));
  const found = bestOf(parts);
  if (found) return found;
  const all = { ...search, stages: search.stages.map((stage) => ({ ...stage, options: furthest(stage.options) })) };
  return run(all, { limit: Infinity, allowed: Infinity }).best;
}

function sum<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

/**
 * The best way to go on from what is given; null where none leads to READY. `count`: how many parts of plans were kept.
 *
 * Most often the best plan costs little more than the bound, and a search up to little more is short: so the limit
 * starts a little above the bound, in proportion to what is to be spent, and is let out until what is found lies within
 * it. Nothing cheaper can have been missed then.
 */
export function searchPlan(model: PlanModel, allowed = mostParts): Run {
  const least = leastPlan(model);
  if (least) return { best: least, count: 0, givenUp: false };
  const priced = pricedModel(model);
  const search: Search = { model, ...offersOf(bargain(priced), priced) };
  const { start, rows, skills } = model;
  const lowest = search.offers[0].bound;
  const cheapest = Math.min(...priced.cost.filter((cost) => cost > 0));
  // No plan costs more than all there is.
  let highest = start.cost + sum(skills, ({ options }) => Math.max(...options.map(({ adds }) => adds.cost))) + sum(rows, ({ values }) => Math.max(...values.map(({ cost }) => cost)));
  let count = 0;
  for (let reach = Math.max(lowest - start.cost, cheapest) / firstShare; ; reach *= 1.4) {
    const limit = Math.min(highest, lowest + reach);
    const tried = run(search, { limit, allowed: allowed - count });
    count += tried.count;
    if (tried.givenUp) return { best: somePlan(search), count, givenUp: true };
    if (limit >= highest || (tried.best && tried.best.cost <= limit)) return { best: tried.best, count, givenUp: false };
    highest = Math.min(highest, tried.best?.cost ?? highest);
  }
}
