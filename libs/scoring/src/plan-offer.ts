import type { PlanModel } from './plan-model.js';
import { boundOf, floorsOf, type Bound, type PricedModel, type Prices } from './plan-prices.js';
import { stagesOf, type Stage } from './plan-stages.js';
import type { Tally } from './plan-tally.js';

/** Prices, and what they say of the stages that are still ahead. */
export interface Offer {
  readonly surplus: number;
  readonly cover: number;
  /** No plan costs less. */
  readonly bound: number;
  /** By stage: the least that everything after it can cost, where no row that is open then has been moved. */
  readonly ahead: readonly number[];
  /** By row and place: what is paid for a row that has been moved there and is still open. */
  readonly payments: readonly (readonly number[])[];
}

/** The prices that were found suit the whole track; what is left of it towards its end may ask for others. */
const turns: readonly (readonly [surplus: number, cover: number])[] = [[1, 1], [1.2, 1.2], [0.8, 0.8], [1.3, 0.75], [0.75, 1.3], [1.7, 0.4], [0.4, 1.7]];

function offerAt({ rows }: PlanModel, { prices, bound }: { prices: Prices; bound: Bound }, stages: readonly Stage[]): Offer {
  const { value, least, worths } = bound;
  const untouched = rows.map(({ needed }, row) =>
    needed ? (prices.needed[row] ?? 0) : -(1 - (prices.paid[row] ?? 1)) * (worths[row]?.at(-1) ?? 0),
  );
  let rest = 0;
  const ahead = stages.toReversed().map(({ skill, closed }) => {
    const after = rest;
    rest += least[skill] ?? 0;
    for (const row of closed) rest += untouched[row] ?? 0;
    return after;
  });
  const payments = worths.map((places, row) => places.map((worth) => (prices.paid[row] ?? 1) * worth));
  return { surplus: prices.surplus, cover: prices.cover, bound: value, ahead: ahead.reverse(), payments };
}

/** The stages of a search, and what some prices say of them; the first offer is the best one for the track as a whole. */
export function offersOf(found: Prices, priced: PricedModel): { readonly stages: readonly Stage[]; readonly offers: readonly [Offer, ...Offer[]] } {
  const { model, first } = priced;
  const asked = turns.map(([surplus, cover]) => {
    const prices = { ...found, surplus: found.surplus * surplus, cover: found.cover * cover };
    return { prices, bound: boundOf(priced, prices) };
  });
  const all = asked.map(({ prices, bound }) => floorsOf(priced, prices, bound));
  const floors = model.skills.map(({ options }, skill) => options.map((_, option) => Math.max(...all.map((some) => some[(first[skill] ?? 0) + option] ?? 0))));
  const stages = stagesOf(model, floors);
  return { stages, offers: asked.map((one) => offerAt(model, one, stages)) as [Offer, ...Offer[]] };
}

/** The part of a bound that its tally gives. */
export function pricedAt({ surplus, cover }: Offer, tally: Tally): number {
  return tally.cost - surplus * tally.surplus - cover * tally.cover;
}

/** The part of a bound that the open rows, each at its slot's place, and everything ahead give. */
export function aheadOf({ ahead, payments }: Offer, { slots, staying }: Stage, { time, places }: { time: number; places: readonly number[] }): number {
  let least = ahead[time] ?? 0;
  for (const slot of staying) least -= payments[slots[slot] ?? 0]?.[places[slot] ?? 0] ?? 0;
  return least;
}
