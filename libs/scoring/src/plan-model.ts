import type { Requirement } from './input.js';
import { compare } from './plan-rank.js';
import { optionsOfSkill, type SkillOption, type Standing } from './plan-steps.js';
import { nothing, valuesOfExempt, valuesOfOptional, type Tally, type Values } from './plan-row.js';
import type { PlanFrame } from './plan-frame.js';

/** One way to deal with a skill. */
export interface ModelOption {
  readonly cost: number;
  readonly steps: number;
  readonly rank: bigint;
  /** By row of its skill, the place of the value that the row reaches by it; 0 where it stays as it is. */
  readonly reaches: readonly number[];
}

export interface ModelSkill {
  /** The rows that it can move, by index. */
  readonly rows: readonly number[];
  readonly options: readonly ModelOption[];
}

/** A requirement that steps can move. Several skills may: it gets to the best place that any of them reaches. */
export interface ModelRow {
  /** What each place adds to the plan's tally; the first is where nobody has moved it. */
  readonly values: Values;
  /** A must-have that is not met and confirmed: it must leave its first place. */
  readonly needed: boolean;
}

/** The plan as a choice of one option for each skill. */
export interface PlanModel {
  /** What must be done anyhow, and what stands without any step. */
  readonly start: Tally;
  readonly rows: readonly ModelRow[];
  readonly skills: readonly ModelSkill[];
}

interface OpenRow extends ModelRow {
  readonly requirement: Requirement;
  /** The place that a standing of one of its skills brings it to. */
  readonly placeOf: (after: Standing | null) => number;
}

function isEnough(standing: Standing | null, { level }: Requirement): boolean {
  return standing !== null && standing.level >= level && standing.confirmed;
}

function openRow(requirement: Requirement, frame: PlanFrame): OpenRow | null {
  const standings = requirement.skillIds.map((skillId) => frame.standingOf(skillId));
  if (frame.isExempt(requirement)) {
    const values = valuesOfExempt(requirement, frame);
    return { requirement, values, needed: false, placeOf: (after) => (after ? 1 : 0) };
  }
  if (requirement.mustHave) {
    if (standings.some((standing) => isEnough(standing, requirement))) return null;
    return { requirement, values: [nothing, nothing], needed: true, placeOf: (after) => (isEnough(after, requirement) ? 1 : 0) };
  }
  const { values, placeOf } = valuesOfOptional(requirement, frame);
  return { requirement, values, needed: false, placeOf };
}

function sameReach(one: readonly number[], other: readonly number[]): boolean {
  return one.every((place, index) => place === other[index]);
}

/** The options of a skill that are worth a look: one that reaches the places of a better one is left out. */
function modelOptions(options: readonly SkillOption[], rows: readonly OpenRow[], frame: PlanFrame): ModelOption[] {
  const all = options.map(({ id, times, cost, after }): ModelOption => {
    const rank = id === null ? 0n : frame.ranking.rankOf(id, times);
    return { cost, steps: times, rank, reaches: rows.map(({ placeOf }) => placeOf(id === null ? null : after)) };
  });
  const found: ModelOption[] = [];
  for (const option of all.sort(compare)) {
    if (!found.some(({ reaches }) => sameReach(reaches, option.reaches))) found.push(option);
  }
  return found;
}

/** Leaves to a skill only the options by which it does what no other skill can. */
function forced({ rows, options }: ModelSkill, isAlone: (row: number) => boolean): ModelSkill {
  return { rows, options: options.filter(({ reaches }) => rows.every((row, index) => !isAlone(row) || (reaches[index] ?? 0) > 0)) };
}

/**
 * The plan as a choice of one option for each skill; null where a must-have cannot be satisfied.
 *
 * `cap` is how many cycles the plan holds at most: a skill whose level would put an exempt must-have back on the track
 * that needs more of them is not rated.
 */
export function modelOf(frame: PlanFrame, cap: number): PlanModel | null {
  const open = frame.requirements.map((requirement) => openRow(requirement, frame)).filter((row) => row !== null);
  const skills = frame.plannedSkills(cap).map((skill): ModelSkill => {
    const own = open.flatMap((row, index) => (row.requirement.skillIds.includes(skill.skillId) && row.values.length > 1 ? [index] : []));
    return { rows: own, options: modelOptions(optionsOfSkill(skill), own.flatMap((index) => open[index] ?? []), frame) };
  });
  const moving = skills.filter(({ options }) => options.length > 1);
  const movers = open.map((_, row) =>
    moving.filter(({ rows, options }) => options.some(({ reaches }) => (reaches[rows.indexOf(row)] ?? 0) > 0)),
  );
  if (open.some(({ needed }, row) => needed && movers[row]?.length === 0)) return null;
  const isAlone = (row: number) => open[row]?.needed === true && movers[row]?.length === 1;
  return {
    start: frame.startTally(cap),
    rows: open.map(({ values, needed }) => ({ values, needed })),
    skills: moving.map((skill) => forced(skill, (row) => isAlone(row) && movers[row]?.[0] === skill)),
  };
}
