import type { PlanModel } from './plan-model.js';
import { boundOf, type Bound, type PricedModel, type Prices } from './plan-prices.js';

/** Two prices are found sooner than those of rows that skills share. */
const rounds = { alone: 60, shared: 120 };

/** A first step for each price, in its own unit: what moving all there is to move would cost, for each part it gains. */
function firstSteps({ rows, skills }: PlanModel): Prices {
  const most = (of: 'cost' | 'surplus' | 'cover') => skills.reduce((sum, { options }) => sum + options.reduce((high, { adds }) => Math.max(high, adds[of]), 0), 0);
  const total = (of: 'surplus' | 'cover') => rows.reduce((sum, { values }) => sum + Math.max(0, values.at(-1)?.[of] ?? 0), most(of));
  const dearest = most('cost');
  const rate = (gain: number) => (gain > 0 ? dearest / gain : 0);
  return {
    surplus: rate(total('surplus')),
    cover: rate(total('cover')),
    needed: rows.map(() => dearest / Math.max(1, skills.length)),
    paid: rows.map(() => 0.25),
  };
}

/** One price, moved along its slope by a step that does not depend on the slope's unit. */
class Mover {
  private squares = 0;
  private times = 0;

  constructor(private readonly first: number, private readonly most: number) {}

  moved(price: number, slope: number, pace: number): number {
    this.squares += slope * slope;
    this.times += 1;
    if (slope === 0) return price;
    const step = (this.first * pace * slope) / Math.sqrt(this.squares / this.times);
    return Math.min(this.most, Math.max(0, price + step));
  }
}

/** Prices whose bound is a close one, found by bargaining: what is lacking at the prices gets dearer, step by step. */
export function bargain(priced: PricedModel): Prices {
  const { model } = priced;
  const steps = firstSteps(model);
  const movers = {
    surplus: new Mover(steps.surplus, Infinity),
    cover: new Mover(steps.cover, Infinity),
    needed: steps.needed.map((step) => new Mover(step, Infinity)),
    // Of a row that must be moved all is paid: what it is worth is its price.
    paid: steps.paid.map((step, row) => (model.rows[row]?.needed ? null : new Mover(step, 1))),
  };
  let prices: Prices = { surplus: 0, cover: 0, needed: model.rows.map(() => 0), paid: model.rows.map(() => 1) };
  let now: Bound = boundOf(priced, prices);
  let best = { prices, value: now.value };
  const all = model.rows.length > 0 ? rounds.shared : rounds.alone;
  for (let round = 0; round < all; round += 1) {
    const pace = 2 ** ((-11 * round) / all);
    const { slope } = now;
    const move = (from: readonly number[], slopes: readonly number[], by: readonly (Mover | null)[]) =>
      from.map((price, row) => by[row]?.moved(price, slopes[row] ?? 0, pace) ?? price);
    prices = {
      surplus: movers.surplus.moved(prices.surplus, slope.surplus, pace),
      cover: movers.cover.moved(prices.cover, slope.cover, pace),
      needed: move(prices.needed, slope.needed, movers.needed),
      paid: move(prices.paid, slope.paid, movers.paid),
    };
    now = boundOf(priced, prices);
    if (now.value > best.value) best = { prices, value: now.value };
  }
  return best.prices;
}
