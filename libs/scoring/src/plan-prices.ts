import type { PlanModel } from './plan-model.js';

/**
 * Prices at which what a plan must reach is bought, instead of being asked for: whatever they are, the cheapest choice
 * at these prices costs no more than any real plan. Good prices make that bound a close one.
 */
export interface Prices {
  readonly surplus: number;
  readonly cover: number;
  /** By row: of its being moved, where it must be. */
  readonly needed: readonly number[];
  /** By row, 0 to 1: the share of its worth that each skill is paid for moving it; the rest is given away. */
  readonly paid: readonly number[];
}

/** By row and place: what a row that may still be moved is worth, which is never less than at a lower place. */
type Worths = readonly (readonly number[])[];

/** A bound, and which way the prices must move to make it a closer one. */
export interface Bound {
  /** No plan costs less. */
  readonly value: number;
  /** By skill: the least that dealing with it can cost, what it is paid taken off. */
  readonly least: readonly number[];
  readonly worths: Worths;
  readonly slope: Prices;
}

/** A place of a row that is moved. */
interface Reach {
  readonly row: number;
  readonly place: number;
}

/** A model as a bound needs it: hundreds are asked for, so numbers stand side by side. */
export interface PricedModel {
  readonly model: PlanModel;
  /** By skill, and at the end: where its options begin in the lists of options. */
  readonly first: Int32Array;
  readonly cost: Float64Array;
  readonly surplus: Float64Array;
  readonly cover: Float64Array;
  /** By option: the rows that it moves. */
  readonly reaches: readonly (readonly Reach[])[];
}

export function pricedModel(model: PlanModel): PricedModel {
  const options = model.skills.flatMap((skill) => skill.options);
  const first = new Int32Array(model.skills.length + 1);
  for (const [skill, { options: own }] of model.skills.entries()) first[skill + 1] = (first[skill] ?? 0) + own.length;
  return {
    model,
    first,
    cost: Float64Array.from(options, ({ adds }) => adds.cost),
    surplus: Float64Array.from(options, ({ adds }) => adds.surplus),
    cover: Float64Array.from(options, ({ adds }) => adds.cover),
    reaches: model.skills.flatMap(({ rows, options: own }) =>
      own.map(({ reaches }) => reaches.flatMap((place, index) => (place > 0 ? [{ row: rows[index] ?? 0, place }] : []))),
    ),
  };
}

function openWorths({ rows }: PlanModel, prices: Prices): Worths {
  return rows.map(({ values, needed }, row) =>
    values.map(({ surplus, cover, cost }, place) => {
      if (needed) return place > 0 ? (prices.needed[row] ?? 0) : 0;
      return Math.max(0, prices.surplus * surplus + prices.cover * cover - cost);
    }),
  );
}

/** What an option costs at these prices, what it is paid for taken off. */
function reduced({ cost, surplus, cover, reaches }: PricedModel, option: number, { prices, worths }: { prices: Prices; worths: Worths }): number {
  let left = (cost[option] ?? 0) - prices.surplus * (surplus[option] ?? 0) - prices.cover * (cover[option] ?? 0);
  if (worths.length === 0) return left;
  for (const { row, place } of reaches[option] ?? []) left -= (prices.paid[row] ?? 1) * (worths[row]?.[place] ?? 0);
  return left;
}

/** The cheapest option of each skill, and what it costs. */
function cheapest(priced: PricedModel, at: { prices: Prices; worths: Worths }): { least: number[]; chosen: number[] } {
  const least: number[] = [];
  const chosen: number[] = [];
  for (let skill = 0; skill + 1 < priced.first.length; skill += 1) {
    let [best, cheapest] = [Infinity, 0];
    const end = priced.first[skill + 1] ?? 0;
    for (let option = priced.first[skill] ?? 0; option < end; option += 1) {
      const cost = reduced(priced, option, at);
      if (cost >= best) continue;
      best = cost;
      cheapest = option;
    }
    least.push(best);
    chosen.push(cheapest);
  }
  return { least, chosen };
}

/** By option: the least that a plan with it can cost, every other skill being dealt with as cheaply as can be. */
export function floorsOf(priced: PricedModel, prices: Prices, { value, least, worths }: Bound): Float64Array {
  const floors = new Float64Array(priced.cost.length);
  for (const [skill, cost] of least.entries()) {
    const end = priced.first[skill + 1] ?? 0;
    for (let option = priced.first[skill] ?? 0; option < end; option += 1) floors[option] = value - cost + reduced(priced, option, { prices, worths });
  }
  return floors;
}

/** What the cheapest options would reach, and what is lacking of it, as the slope of the bound. */
function slopeOf(priced: PricedModel, prices: Prices, { worths, chosen }: { worths: Worths; chosen: readonly number[] }): Prices {
  const { start, rows } = priced.model;
  let [surplus, cover] = [-start.surplus, -start.cover];
  for (const option of chosen) {
    surplus -= priced.surplus[option] ?? 0;
    cover -= priced.cover[option] ?? 0;
  }
  if (rows.length === 0) return { surplus, cover, needed: [], paid: [] };
  const needed = rows.map((row): number => (row.needed ? 1 : 0));
  const paid = worths.map((places) => places.at(-1) ?? 0);
  const add = (row: number, place: number, share: number) => {
    const value = rows[row]?.values[place];
    if (!value || (worths[row]?.[place] ?? 0) === 0) return;
    surplus -= share * value.surplus;
    cover -= share * value.cover;
  };
  for (const option of chosen) {
    for (const { row, place } of priced.reaches[option] ?? []) {
      add(row, place, prices.paid[row] ?? 1);
      needed[row] = (needed[row] ?? 0) - 1;
      paid[row] = (paid[row] ?? 0) - (worths[row]?.[place] ?? 0);
    }
  }
  for (const [row, { values }] of rows.entries()) add(row, values.length - 1, 1 - (prices.paid[row] ?? 1));
  return { surplus, cover, needed, paid };
}

export function boundOf(priced: PricedModel, prices: Prices): Bound {
  const { start, rows } = priced.model;
  const worths = openWorths(priced.model, prices);
  const { least, chosen } = cheapest(priced, { prices, worths });
  let value = start.cost - prices.surplus * start.surplus - prices.cover * start.cover;
  for (const [row, { needed }] of rows.entries()) {
    value += needed ? (prices.needed[row] ?? 0) : -(1 - (prices.paid[row] ?? 1)) * (worths[row]?.at(-1) ?? 0);
  }
  for (const cost of least) value += cost;
  return { value, least, worths, slope: slopeOf(priced, prices, { worths, chosen }) };
}
