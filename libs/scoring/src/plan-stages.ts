import type { ModelOption, PlanModel } from './plan-model.js';

/** One skill in the order in which the search decides on them. */
export interface Stage {
  /** By index of the model. */
  readonly skill: number;
  readonly options: readonly ModelOption[];
  /** The skill's rows. */
  readonly rows: readonly number[];
  /** Rows that an earlier skill has touched and that this or a later one can still move: a state has a place of each. */
  readonly before: readonly number[];
  /** The same once this skill is decided on. */
  readonly after: readonly number[];
  /** Rows that no later skill can move. */
  readonly closing: readonly number[];
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

export function stagesOf(model: PlanModel): Stage[] {
  const skills = order(model);
  const last = model.rows.map((_, row) => skills.findLastIndex((skill) => model.skills[skill]?.rows.includes(row)));
  const first = model.rows.map((_, row) => skills.findIndex((skill) => model.skills[skill]?.rows.includes(row)));
  const openAt = (time: number) => [...model.rows.keys()].filter((row) => (first[row] ?? 0) < time && (last[row] ?? 0) >= time);
  const most = (row: number, of: 'surplus' | 'cover') => Math.max(...(model.rows[row]?.values ?? []).map((value) => value[of]));
  return skills.map((skill, time) => {
    const ahead = [...model.rows.keys()].filter((row) => (last[row] ?? 0) > time);
    return {
      skill,
      options: model.skills[skill]?.options ?? [],
      rows: model.skills[skill]?.rows ?? [],
      before: openAt(time),
      after: openAt(time + 1),
      closing: [...model.rows.keys()].filter((row) => last[row] === time),
      surplusAhead: ahead.reduce((sum, row) => sum + most(row, 'surplus'), 0),
      coverAhead: ahead.reduce((sum, row) => sum + most(row, 'cover'), 0),
    };
  });
}
