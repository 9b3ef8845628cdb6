import { bargain } from './plan-bargain.js';
import type { ModelOption, PlanModel } from './plan-model.js';
import { openWorths, worth, type Bound, type Prices } from './plan-prices.js';
import { compare } from './plan-rank.js';
import { plus, type Tally } from './plan-row.js';
import { stagesOf, type Stage } from './plan-stages.js';
import { undominated } from './plan-undominated.js';

/** A part of a plan: what it adds up to, and the least that any plan costs which goes on from it. */
export interface Label extends Tally {
  readonly bound: number;
}

/** Labels by the places of the rows that are open: only those of the same places can be compared. */
type Labels = ReadonlyMap<string, readonly Label[]>;

interface Search {
  readonly model: PlanModel;
  readonly stages: readonly Stage[];
  readonly prices: Prices;
  readonly bound: Bound;
  readonly worths: readonly (readonly number[])[];
}

/** What deciding on an option does to every label of a state. */
interface Move {
  readonly state: string;
  readonly adds: Label;
}

/** A plan dearer than this is not looked for; a beam keeps this many labels at each stage, the most promising. */
interface Limits {
  readonly cost: number;
  readonly width: number;
}

/** Rounding of sums, over which nothing is thrown away. */
const slack = 1e-8;
const beamWidth = 24;

/** What the bound has taken a row to be worth once it is closed, and what it is. */
function correction({ model, prices, worths }: Search, row: number, place: number): number {
  if (model.rows[row]?.needed) return 0;
  const paid = prices.paid[row] ?? 1;
  const taken = (1 - paid) * (worths[row]?.at(-1) ?? 0) + paid * (worths[row]?.[place] ?? 0);
  return taken - worth(model, prices, [row, place]);
}

/** Null where a must-have would be left as it is. */
function moveOf(search: Search, stage: Stage, { state, option }: { state: string; option: ModelOption }): Move | null {
  const { model, prices, worths, bound } = search;
  const places = new Map(stage.before.map((row, index) => [row, state.charCodeAt(index)]));
  let gained = 0;
  for (const [index, row] of stage.rows.entries()) {
    const before = places.get(row) ?? 0;
    const after = Math.max(before, option.reaches[index] ?? 0);
    gained += (prices.paid[row] ?? 1) * ((worths[row]?.[after] ?? 0) - (worths[row]?.[before] ?? 0));
    places.set(row, after);
  }
  let tally: Tally = { cost: option.cost, steps: option.steps, rank: option.rank, surplus: 0, cover: 0 };
  let dearer = option.cost - gained - (bound.least[stage.skill] ?? 0);
  for (const row of stage.closing) {
    const place = places.get(row) ?? 0;
    const value = model.rows[row]?.values[place];
    if (!value || (model.rows[row]?.needed && place === 0)) return null;
    tally = plus(tally, value);
    dearer += correction(search, row, place);
  }
  return { state: String.fromCharCode(...stage.after.map((row) => places.get(row) ?? 0)), adds: { ...tally, bound: dearer } };
}

function extended(label: Label, { adds }: Move): Label {
  return { ...plus(label, adds), bound: label.bound + adds.bound };
}

function advance(search: Search, labels: Labels, { stage, limits }: { stage: Stage; limits: Limits }): Labels {
  const next = new Map<string, Label[]>();
  for (const [state, group] of labels) {
    for (const option of stage.options) {
      const move = moveOf(search, stage, { state, option });
      if (!move) continue;
      const reached = next.get(move.state) ?? [];
      next.set(move.state, reached);
      for (const label of group) {
        if (label.bound + move.adds.bound > limits.cost + slack) continue;
        if (label.surplus + move.adds.surplus + stage.surplusAhead < 0 || label.cover + move.adds.cover + stage.coverAhead < 0) continue;
        reached.push(extended(label, move));
      }
    }
  }
  return new Map([...next].map(([state, group]) => [state, undominated(group)]));
}

/** The most promising labels of all states. */
function narrowed(labels: Labels, width: number): Labels {
  const all = [...labels].flatMap(([state, group]) => group.map((label) => ({ state, label })));
  if (all.length <= width) return labels;
  const kept = new Map<string, Label[]>();
  for (const { state, label } of all.sort((one, other) => one.label.bound - other.label.bound).slice(0, width)) {
    kept.set(state, [...(kept.get(state) ?? []), label]);
  }
  return kept;
}

function run(search: Search, limits: Limits): { best: Label | null; labels: number } {
  let labels: Labels = new Map([['', [{ ...search.model.start, bound: search.bound.value }]]]);
  let count = 0;
  for (const stage of search.stages) {
    labels = advance(search, labels, { stage, limits });
    if (Number.isFinite(limits.width)) labels = narrowed(labels, limits.width);
    for (const group of labels.values()) count += group.length;
  }
  const reached = [...labels.values()].flat().filter(({ surplus, cover }) => surplus >= 0 && cover >= 0);
  return { best: reached.sort(compare)[0] ?? null, labels: count };
}

/** The best way to go on from what is given; null where none leads to READY. `labels`: how many parts of plans were kept. */
export function searchPlan(model: PlanModel): { readonly best: Tally | null; readonly labels: number } {
  const { prices, bound } = bargain(model);
  const search: Search = { model, stages: stagesOf(model), prices, bound, worths: openWorths(model, prices) };
  const beam = run(search, { cost: Infinity, width: beamWidth });
  const exact = run(search, { cost: beam.best?.cost ?? Infinity, width: Infinity });
  return { best: exact.best, labels: beam.labels + exact.labels };
}
