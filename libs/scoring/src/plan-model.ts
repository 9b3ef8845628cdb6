import type { Requirement } from './input.js';
import { foldedModel } from './plan-fold.js';
import type { FrameSkill, PlanFrame } from './plan-frame.js';
import { valuesOfExempt, valuesOfOptional, type Values } from './plan-row.js';
import type { Standing } from './plan-steps.js';
import { nothing, type Tally } from './plan-tally.js';

/** One way to deal with a skill, or with several that are decided as one. */
export interface ModelOption {
  readonly adds: Tally;
  /** By row of its skill, the place of the value that the row reaches by it; 0 where it stays as it is. */
  readonly reaches: readonly number[];
}

export interface ModelSkill {
  /** The rows that it can move and another one too, by index. */
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
  /** Rows that no skill names have been dealt with. */
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

/** Null where no step makes a difference to it. */
function openRow(requirement: Requirement, frame: PlanFrame): OpenRow | null {
  if (frame.isExempt(requirement)) {
    const values = valuesOfExempt(requirement, frame);
    return { requirement, values, needed: false, placeOf: (after) => (after ? 1 : 0) };
  }
  if (requirement.mustHave) {
    if (requirement.skillIds.some((skillId) => isEnough(frame.standingOf(skillId), requirement))) return null;
    return { requirement, values: [nothing, nothing], needed: true, placeOf: (after) => (isEnough(after, requirement) ? 1 : 0) };
  }
  const { values, placeOf } = valuesOfOptional(requirement, frame);
  return values.length > 1 ? { requirement, values, needed: false, placeOf } : null;
}

/** By skill, the rows that stand on it. */
function rowsBySkill(open: readonly OpenRow[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [row, { requirement }] of open.entries()) {
    for (const skillId of requirement.skillIds) {
      const same = found.get(skillId);
      if (same) same.push(row);
      else found.set(skillId, [row]);
    }
  }
  return found;
}

/** The skill with its options, as far as they move any row at all. */
function modelSkill({ options }: FrameSkill, own: readonly number[], { open, frame }: { open: readonly OpenRow[]; frame: PlanFrame }): ModelSkill {
  const places = options.map(({ id, after }) => own.map((row) => (id === null ? 0 : (open[row]?.placeOf(after) ?? 0))));
  const moved = own.map((_, index) => places.some((reaches) => (reaches[index] ?? 0) > 0));
  return {
    rows: own.filter((_, index) => moved[index]),
    options: options.map(({ id, times, cost }, option): ModelOption => {
      const adds = id === null ? nothing : { ...nothing, cost, steps: times, rank: frame.ranking.rankOf(id, times) };
      return { adds, reaches: (places[option] ?? []).filter((_, index) => moved[index]) };
    }),
  };
}

/**
 * The plan as a choice of one option for each skill; null where a must-have cannot be satisfied.
 *
 * `cap` is how many cycles the plan holds at most: a skill whose level would put an exempt must-have back on the track
 * that needs more of them is not rated.
 */
export function modelOf(frame: PlanFrame, cap: number): PlanModel | null {
  const open = frame.requirements.map((requirement) => openRow(requirement, frame)).filter((row) => row !== null);
  const standing = rowsBySkill(open);
  const skills = frame.skillsWithin(cap).flatMap((skill) => {
    const own = standing.get(skill.skillId);
    const found = own && skill.options.length > 1 ? modelSkill(skill, own, { open, frame }) : null;
    return found && found.rows.length > 0 ? [found] : [];
  });
  if (open.some(({ needed }, row) => needed && !skills.some(({ rows }) => rows.includes(row)))) return null;
  return foldedModel({ start: frame.startTally(cap), rows: open.map(({ values, needed }) => ({ values, needed })), skills });
}
