import type { ModelOption, PlanModel, ModelSkill } from './plan-model.js';

/** An option of a stage. */
export interface StageOption extends ModelOption {
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
  /** The most that the rows which are still open then can add to surplus, and to cover. */
  readonly surplusAhead: number;
  readonly coverAhead: number;
}

/** Rows that skills share, skill by skill, so that as few as possible are open at a time. */
function order({ skills, rows }: PlanModel): number[] {
  const left = new Set(skills.keys());
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

function slotted({ rows, options }: ModelSkill, slots: readonly number[]): StageOption[] {
  const places = slots.map((row) => rows.indexOf(row));
  return options.map((option) => ({ ...option, moves: places.map((index) => option.reaches[index] ?? 0) }));
}

export function stagesOf(model: PlanModel): Stage[] {
  const all = [...model.rows.keys()];
  const skills = order(model).map((skill) => ({ skill, ...(model.skills[skill] ?? { rows: [], options: [] }) }));
  const last = all.map((row) => skills.findLastIndex(({ rows }) => rows.includes(row)));
  const most = (row: number, of: 'surplus' | 'cover') => Math.max(...(model.rows[row]?.values ?? []).map((value) => value[of]));
  let before: readonly number[] = [];
  return skills.map(({ skill, rows, options }, time): Stage => {
    const slots = [...before, ...rows.filter((row) => !before.includes(row))];
    const isLast = (row: number) => last[row] === time;
    const at = (chosen: (row: number) => boolean) => slots.flatMap((row, slot) => (chosen(row) ? [slot] : []));
    const ahead = all.filter((row) => (last[row] ?? 0) > time);
    before = slots.filter((row) => !isLast(row));
    return {
      skill,
      options: slotted({ rows, options }, slots),
      slots,
      staying: at((row) => !isLast(row)),
      closing: at(isLast),
      closed: slots.filter(isLast),
      surplusAhead: ahead.reduce((sum, row) => sum + most(row, 'surplus'), 0),
      coverAhead: ahead.reduce((sum, row) => sum + most(row, 'cover'), 0),
    };
  });
}
