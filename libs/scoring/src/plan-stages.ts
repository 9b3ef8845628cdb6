import type { ModelSkill, PlanModel } from './plan-model.js';
import type { Tally } from './plan-tally.js';

/** An option of a stage. */
export interface StageOption {
  readonly adds: Tally;
  /** The least that a plan with it can cost. */
  readonly floor: number;
  /** By slot, the place that the row reaches by it. */
  readonly moves: readonly number[];
}

/** One skill in the order in which the search decides on them. */
export interface Stage {
  /** By index of the model. */
  readonly skill: number;
  readonly options: readonly StageOption[];
  /**
   * The rows at hand. First those that an earlier skill has touched and that this or a later one can still move: a
   * state has a place of each, in this order. Then those that this skill is the first to touch.
   */
  readonly slots: readonly number[];
  /** Slots of the rows that stay open: the next stage's first slots. */
  readonly staying: readonly number[];
  /** Slots of the rows that no later skill can move, and those rows. */
  readonly closing: readonly number[];
  readonly closed: readonly number[];
  /** The most that later skills and the rows which are still open then can add to surplus, and to cover. */
  readonly surplusAhead: number;
  readonly coverAhead: number;
}

/**
 * Rows that skills share, skill by skill, so that as few as possible are open at a time; then the skills that stand
 * alone, the surest first, whose second best option is far dearer than the best: while they are decided parts are few.
 */
function order({ skills, rows }: PlanModel, gaps: readonly number[]): number[] {
  const surestFirst = [...skills.keys()].sort((one, other) => (gaps[other] ?? 0) - (gaps[one] ?? 0));
  const left = new Set(surestFirst);
  const waiting = rows.map((_, row) => skills.filter((skill) => skill.rows.includes(row)).length);
  const open = new Set<number>();
  const found: number[] = [];
  // Rows open afterwards; then the skill that has the most to share, so that the entangled ones come first.
  const opened = (skill: number) => (skills[skill]?.rows ?? []).reduce((sum, row) => sum + (waiting[row] === 1 ? (open.has(row) ? -1 : 0) : open.has(row) ? 0 : 1), 0);
  const shared = (skill: number) => (skills[skill]?.rows ?? []).filter((row) => (waiting[row] ?? 0) > 1).length;
  while (left.size > 0) {
    const touching = [...left].filter((skill) => skills[skill]?.rows.some((row) => open.has(row)));
    const candidates = touching.length > 0 ? touching : entangledFirst([...left], shared);
    const next = candidates.reduce((best, skill) => (opened(skill) < opened(best) ? skill : best));
    left.delete(next);
    found.push(next);
    for (const row of skills[next]?.rows ?? []) {
      waiting[row] = (waiting[row] ?? 0) - 1;
      if (waiting[row] === 0) open.delete(row);
      else open.add(row);
    }
  }
  return found;
}

/** Skills that share a row, if there are any left; else those that stand alone. */
function entangledFirst(left: readonly number[], shared: (skill: number) => number): readonly number[] {
  const entangled = left.filter((skill) => shared(skill) > 0);
  return entangled.length > 0 ? entangled : left;
}

function slotted({ rows, options }: ModelSkill, slots: readonly number[], floors: readonly number[]): StageOption[] {
  const places = slots.map((row) => rows.indexOf(row));
  return options.map(({ adds, reaches }, option) => ({ adds, floor: floors[option] ?? 0, moves: places.map((index) => reaches[index] ?? 0) }));
}

/** By how much the second best option of a skill is dearer. */
function gapOf(floors: readonly number[]): number {
  const [best = 0, second = Infinity] = [...floors].sort((one, other) => one - other);
  return second - best;
}

/** By stage, the most that the options of the skills after it can add themselves. */
function gainsAhead(skills: readonly Pick<ModelSkill, 'options'>[]): { surplus: number; cover: number }[] {
  let [surplus, cover] = [0, 0];
  const gains = skills.toReversed().map(({ options }) => {
    const after = { surplus, cover };
    surplus += Math.max(...options.map(({ adds }) => adds.surplus));
    cover += Math.max(...options.map(({ adds }) => adds.cover));
    return after;
  });
  return gains.reverse();
}

/** `floors`: by skill and option, the least that a plan with it can cost. */
export function stagesOf(model: PlanModel, floors: readonly (readonly number[])[]): Stage[] {
  const all = [...model.rows.keys()];
  const skills = order(model, floors.map(gapOf)).map((skill) => ({ skill, ...(model.skills[skill] ?? { rows: [], options: [] }) }));
  const last = all.map((row) => skills.findLastIndex(({ rows }) => rows.includes(row)));
  const most = (row: number, of: 'surplus' | 'cover') => Math.max(...(model.rows[row]?.values ?? []).map((value) => value[of]));
  const gains = gainsAhead(skills);
  let before: readonly number[] = [];
  return skills.map(({ skill, rows, options }, time): Stage => {
    const slots = [...before, ...rows.filter((row) => !before.includes(row))];
    const isLast = (row: number) => last[row] === time;
    const at = (chosen: (row: number) => boolean) => slots.flatMap((row, slot) => (chosen(row) ? [slot] : []));
    const ahead = all.filter((row) => (last[row] ?? 0) > time);
    before = slots.filter((row) => !isLast(row));
    return {
      skill,
      options: slotted({ rows, options }, slots, floors[skill] ?? []),
      slots,
      staying: at((row) => !isLast(row)),
      closing: at(isLast),
      closed: slots.filter(isLast),
      surplusAhead: ahead.reduce((sum, row) => sum + most(row, 'surplus'), gains[time]?.surplus ?? 0),
      coverAhead: ahead.reduce((sum, row) => sum + most(row, 'cover'), gains[time]?.cover ?? 0),
    };
  });
}
