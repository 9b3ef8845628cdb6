import type { ModelOption, ModelRow, ModelSkill, PlanModel } from './plan-model.js';
import { compare, plus, type Tally } from './plan-tally.js';
import { undominated } from './plan-undominated.js';

/** Skills are decided as one while that leaves no more than this many ways to try. */
const few = 16;

/** Options with those left out that cannot be the best: of the same reach, another is no worse in all that counts. */
class Options {
  private readonly found = new Map<string, { readonly reaches: readonly number[]; readonly parts: Tally[] }>();

  add(adds: Tally, reaches: readonly number[]): void {
    const key = reaches.length === 0 ? '' : String.fromCharCode(...reaches);
    const same = this.found.get(key);
    if (same) same.parts.push(adds);
    else this.found.set(key, { reaches, parts: [adds] });
  }

  all(): ModelOption[] {
    return [...this.found.values()].flatMap(({ reaches, parts }) => undominated(parts).map((adds) => ({ adds, reaches })));
  }
}

/** What rows that this skill alone can move add is a part of its options then; those that leave a needed one go. */
function withOwnRows({ rows, options }: ModelSkill, all: readonly ModelRow[], isShared: (row: number) => boolean): ModelSkill {
  const found = new Options();
  for (const { adds, reaches } of options) {
    let [total, isLeft] = [adds, false];
    for (const [index, row] of rows.entries()) {
      const [place, own] = [reaches[index] ?? 0, all[row]];
      if (!own || isShared(row)) continue;
      const value = own.values[place];
      if (own.needed && place === 0) isLeft = true;
      else if (value && place > 0 && !own.needed) total = plus(total, value);
    }
    if (!isLeft) found.add(total, rows.every(isShared) ? reaches : reaches.filter((_, index) => isShared(rows[index] ?? 0)));
  }
  return { rows: rows.filter(isShared), options: found.all() };
}

/** Two skills as one: each option of the one with each of the other. */
function joined(one: ModelSkill, other: ModelSkill): ModelSkill {
  const rows = [...new Set([...one.rows, ...other.rows])];
  const [ones, others] = [one, other].map((skill) => rows.map((row) => skill.rows.indexOf(row)));
  const found = new Options();
  for (const first of one.options) {
    for (const second of other.options) {
      const reaches = rows.map((_, index) => Math.max(first.reaches[ones?.[index] ?? -1] ?? 0, second.reaches[others?.[index] ?? -1] ?? 0));
      found.add(plus(first.adds, second.adds), reaches);
    }
  }
  return { rows, options: found.all() };
}

function waysOf(skills: readonly ModelSkill[]): number {
  return skills.reduce((product, { options }) => product * options.length, 1);
}

/** Decides as one the skills of every row that few enough ways lead to: the row is theirs alone then. */
function joinedSkills(given: readonly ModelSkill[], rows: readonly ModelRow[]): ModelSkill[] {
  let skills = [...given];
  for (const row of rows.keys()) {
    const movers = skills.filter((skill) => skill.rows.includes(row));
    const [first, ...others] = movers;
    if (!first || others.length === 0 || waysOf(movers) > few) continue;
    const rest = skills.filter((skill) => !movers.includes(skill));
    const isShared = (one: number) => rest.some((skill) => skill.rows.includes(one));
    skills = [...rest, withOwnRows(others.reduce(joined, first), rows, isShared)];
  }
  return skills;
}

/**
 * The same choice, smaller: a row that one skill alone can move becomes a part of what its options add, skills that
 * share a row and have few options become one, and what is left with a single option is done.
 */
export function foldedModel({ start, rows, skills: given }: PlanModel): PlanModel {
  const movers = rows.map(() => 0);
  for (const skill of given) for (const row of skill.rows) movers[row] = (movers[row] ?? 0) + 1;
  const alone = given.map((skill) => withOwnRows(skill, rows, (row) => (movers[row] ?? 0) > 1));
  const skills = alone.every((skill) => skill.rows.length === 0) ? alone : joinedSkills(alone, rows);
  const isOpen = ({ rows: shared, options }: ModelSkill) => shared.length > 0 || options.length > 1;
  const left = skills.filter(isOpen);
  const done = skills.filter((skill) => !isOpen(skill)).flatMap(({ options }) => options[0]?.adds ?? []);
  const used = [...rows.keys()].filter((row) => left.some((skill) => skill.rows.includes(row)));
  return {
    start: done.reduce(plus, start),
    rows: used.flatMap((row) => rows[row] ?? []),
    skills: left.map((skill) => ({ ...skill, rows: skill.rows.map((row) => used.indexOf(row)) })),
  };
}

/**
 * The least that can be done for the must-haves, where that is enough for score and coverage: no plan does less, for
 * each skill has its best option. Null where it is not enough, or where what it does brings further evidence with it.
 */
export function leastPlan({ start, rows, skills }: PlanModel): Tally | null {
  const places = rows.map(() => 0);
  let total = start;
  for (const skill of skills) {
    const best = skill.options.reduce((one, other) => (compare(other.adds, one.adds) < 0 ? other : one));
    total = plus(total, best.adds);
    for (const [index, row] of skill.rows.entries()) places[row] = Math.max(places[row] ?? 0, best.reaches[index] ?? 0);
  }
  for (const [row, { values, needed }] of rows.entries()) {
    const value = values[places[row] ?? 0];
    if (!value || value.steps > 0 || (needed && places[row] === 0)) return null;
    total = plus(total, value);
  }
  return total.surplus >= 0 && total.cover >= 0 ? total : null;
}
