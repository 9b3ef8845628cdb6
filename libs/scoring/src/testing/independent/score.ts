import type { ScoringInput, State } from '../../index.js';
import { type Evaluation, evaluate, type Row } from './evaluation.js';
import { type PlainPlan, plainPlan } from './plan.js';
import { TOLERANCE } from './standing.js';

export interface PlainReadiness {
  readonly state: State;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
  readonly met: number;
  readonly rows: readonly Row[];
  readonly plan: PlainPlan | null;
}

/** Point 12. */
function stateOf(input: ScoringInput, evaluation: Evaluation, plan: PlainPlan | null): State {
  if (!evaluation.enoughData) {
    return 'NOT_ENOUGH_DATA';
  }
  if (evaluation.ready) {
    return 'READY';
  }
  return plan !== null && plan.cost <= input.settings.readyIfCost + TOLERANCE ? 'READY_IF' : 'NOT_YET';
}

/** All points of the formula. */
export function plainReadiness(input: ScoringInput): PlainReadiness {
  const evaluation = evaluate(input);
  const plan = evaluation.ready ? { cost: 0, stepIds: [] } : plainPlan(input);
  const { score, low, high, coverage, met, rows } = evaluation;
  return { state: stateOf(input, evaluation, plan), score, low, high, coverage, met, rows, plan };
}
