import type { Requirement, Settings, Skill } from './input.js';
import { frameOf } from './plan-frame.js';
import { modelOf } from './plan-model.js';
import { compare } from './plan-rank.js';
import { searchPlan } from './plan-search.js';
import type { Plan, SkillLevel } from './result.js';

export interface PlanInput {
  readonly requirements: readonly Requirement[];
  /** What counts now, as levelsOfSkills gives it; a missing skill is unknown. */
  readonly levels: ReadonlyMap<string, SkillLevel>;
  readonly skills: readonly Skill[];
  readonly settings: Settings;
  /** Must-haves (exempt ones included) whose evidence rule does not hold. */
  readonly evidenceLacking: ReadonlySet<string>;
  /** By must-have (exempt ones included): further cycles, each MET, after which it is sustained; 0 or absent where it is. */
  readonly cyclesMissing: ReadonlyMap<string, number>;
}

export function smallestPlan(input: PlanInput): Plan | null {
  return countedPlan(input).plan;
}

/** The plan, and how many parts of plans were kept while looking for it. */
export function countedPlan(input: PlanInput): { readonly plan: Plan | null; readonly labels: number } {
  const frame = frameOf(input);
  if (frame.requirements.every(frame.isExempt)) return { plan: null, labels: 0 };
  const searched = frame.caps.map((cap) => modelOf(frame, cap)).flatMap((model) => (model ? [searchPlan(model)] : []));
  const labels = searched.reduce((sum, one) => sum + one.labels, 0);
  const best = searched.flatMap((one) => one.best ?? []).sort(compare)[0];
  if (!best) return { plan: null, labels };
  const steps = frame.ranking.stepsOf(best.rank);
  return { plan: { cost: steps.reduce((sum, { cost }) => sum + cost, 0), steps }, labels };
}
