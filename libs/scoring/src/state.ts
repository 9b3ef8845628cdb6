import type { Settings } from './input.js';
import type { Plan, RequirementResult, State } from './result.js';

/** Binary fractions must not fail anybody who is exactly at a threshold. */
const tolerance = 1e-9;

/** At or above a threshold. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - tolerance;
}

/** What the state of a person toward a track depends on. */
export interface StateFacts {
  readonly score: number | null;
  readonly coverage: number;
  readonly requirements: readonly Pick<RequirementResult, 'gate'>[];
  readonly plan: Plan | null;
  readonly settings: Settings;
}

/** Where a person stands toward a track (formula v1, point 12). It supports a decision and makes none. */
export function stateOf({ score, coverage, requirements, plan, settings }: StateFacts): State {
  if (score === null || !reaches(coverage, settings.enoughCoverage)) return 'NOT_ENOUGH_DATA';
  const passes = requirements.every(({ gate }) => gate === null || gate.passes);
  if (passes && reaches(coverage, settings.readyCoverage) && reaches(score, settings.readyScore)) return 'READY';
  return plan !== null && reaches(settings.readyIfCost, plan.cost) ? 'READY_IF' : 'NOT_YET';
}
