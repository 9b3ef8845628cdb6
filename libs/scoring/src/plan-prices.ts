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

/** A bound, and which way the prices must move to make it a closer one. */
export interface Bound {
  /** No plan costs less. */
  readonly value: number;
  /** By skill: the least that dealing with it can cost, what it is paid taken off. */
  readonly least: readonly number[];
  readonly slope: Prices;
}

/** What a row at a place is worth. */
export function worth(model: PlanModel, prices: Prices, [row, place]: readonly [row: number, place: number]): number {
  const { values, needed } = model.rows[row] ?? { values: [], needed: false };
  if (needed) return place > 0 ? (prices.needed[row] ?? 0) : 0;
  const value = values[place];
  return value ? prices.surplus * value.surplus + prices.cover * value.cover - value.cost : 0;
}

/** By row and place: what a row that may still be moved is worth, which is never less than at a lower place. */
export function openWorths(model: PlanModel, prices: Prices): number[][] {
  return model.rows.map(({ values }, row) => values.map((_, place) => Math.max(0, worth(model, prices, [row, place]))));
}

/** The cheapest option of each skill at these prices, and what it costs. */
function cheapest({ skills }: PlanModel, { paid }: Prices, worths: readonly (readonly number[])[]): { least: number[]; options: number[] } {
  const least: number[] = [];
  const options: number[] = [];
  for (const { rows, options: all } of skills) {
    let [best, at] = [Infinity, 0];
    for (const [index, { cost, reaches }] of all.entries()) {
      let reduced = cost;
      for (const [place, row] of rows.entries()) reduced -= (paid[row] ?? 1) * (worths[row]?.[reaches[place] ?? 0] ?? 0);
      if (reduced < best) [best, at] = [reduced, index];
    }
    least.push(best);
    options.push(at);
  }
  return { least, options };
}

/** What the cheapest options would reach, and what is lacking of it, as the slope of the bound. */
function slopeOf(model: PlanModel, prices: Prices, { worths, options }: { worths: readonly (readonly number[])[]; options: readonly number[] }): Prices {
  const { start, rows, skills } = model;
  let [surplus, cover] = [-start.surplus, -start.cover];
  const needed = rows.map((row): number => (row.needed ? 1 : 0));
  const paid = worths.map((places) => places.at(-1) ?? 0);
  const add = (row: number, place: number, share: number) => {
    const value = rows[row]?.values[place];
    if (!value || (worths[row]?.[place] ?? 0) === 0) return;
    surplus -= share * value.surplus;
    cover -= share * value.cover;
  };
  for (const [skill, option] of options.entries()) {
    for (const [index, row] of (skills[skill]?.rows ?? []).entries()) {
      const place = skills[skill]?.options[option]?.reaches[index] ?? 0;
      add(row, place, prices.paid[row] ?? 1);
      if (place > 0) needed[row] = (needed[row] ?? 0) - 1;
      paid[row] = (paid[row] ?? 0) - (worths[row]?.[place] ?? 0);
    }
  }
  for (const [row, { values }] of rows.entries()) add(row, values.length - 1, 1 - (prices.paid[row] ?? 1));
  return { surplus, cover, needed, paid };
}

export function boundOf(model: PlanModel, prices: Prices): Bound {
  const worths = openWorths(model, prices);
  const { least, options } = cheapest(model, prices, worths);
  let value = model.start.cost - prices.surplus * model.start.surplus - prices.cover * model.start.cover;
  for (const [row, { needed }] of model.rows.entries()) {
    value += needed ? (prices.needed[row] ?? 0) : -(1 - (prices.paid[row] ?? 1)) * (worths[row]?.at(-1) ?? 0);
  }
  for (const cost of least) value += cost;
  return { value, least, slope: slopeOf(model, prices, { worths, options }) };
}
