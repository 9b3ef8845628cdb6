import type { Readiness } from '@waymark/scoring';

/** What two results must have in common to be the same, whatever the order of their rows. */
function essence({ state, score, low, high, coverage, met, plan, requirements, formulaVersion }: Readiness): string {
  const rows = requirements.map(({ requirementId, status, level, contribution, gate }) => ({ requirementId, status, level, contribution, passes: gate?.passes ?? null }));
  rows.sort((one, other) => (one.requirementId < other.requirementId ? -1 : 1));
  const steps = plan?.steps.map(({ id }) => id).toSorted() ?? null;
  return JSON.stringify({ formulaVersion, state, score, low, high, coverage, met, cost: plan?.cost ?? null, steps, rows });
}

/** Whether two results say the same to the last digit. */
export function saysTheSame(one: Readiness, other: Readiness): boolean {
  return essence(one) === essence(other);
}
