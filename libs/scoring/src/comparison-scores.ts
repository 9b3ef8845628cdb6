import type { ComparisonScore, Readiness, RequirementResult } from './result.js';

type Rule = ComparisonScore['rule'];

/** What a gap of 0, 1, 2, 3 and of 4 or more levels is worth in the gap table. */
const gapTable = [1, 0.7, 0.4, 0.15, 0.05] as const;
const tolerance = 1e-9;

/** A level that is not whole is not reached: a gap of 0.3 is looked up as a gap of one. */
function worthOfGap(level: number, required: number): number {
  const gap = Math.max(0, Math.ceil(required - level - tolerance));
  return gapTable[Math.min(gap, gapTable.length - 1)] ?? 0;
}

/** What one requirement is worth by each rule, in the order in which they are shown. */
const worthBy: Readonly<Record<Rule, (level: number, required: number) => number>> = {
  exact_matches: (level, required) => (level === required ? 1 : 0),
  met_share: (level, required) => (level >= required ? 1 : 0),
  capped_ratios: (level, required) => Math.min(1, level / required),
  gap_table: worthOfGap,
  ratios_capped_at_two: (level, required) => Math.min(2, level / required),
};

/**
 * What five published rules of other systems would say of the same rows, so that somebody who comes from such a system
 * sees why our number differs. Each is a mean over the requirements, as percent:
 *
 * - `exact_matches`: the share whose level is the required one, no more and no less.
 * - `met_share`: the share whose level is the required one or above.
 * - `capped_ratios`: level by required level, at most 1.
 * - `gap_table`: 1, 0.7, 0.4, 0.15 and 0.05 for a gap of 0, 1, 2, 3 and of 4 or more levels.
 * - `ratios_capped_at_two`: level by required level, at most 2, so that strength in one skill hides a gap in another.
 *
 * None of them knows weights, must-haves or what was never said: a requirement that is UNKNOWN or NO_OPPORTUNITY is
 * read as level 0, where our formula leaves it out of the score and says so in the coverage. EXEMPT ones are left out.
 * Where no requirement is left there is no mean: null.
 */
export function compareRules({ requirements }: Pick<Readiness, 'requirements'>): readonly ComparisonScore[] {
  const asked = requirements.filter(({ status }) => status !== 'EXEMPT');
  const meanOf = (worth: (level: number, required: number) => number): number | null => {
    const sum = asked.reduce((total: number, { level, required }: RequirementResult) => total + worth(level ?? 0, required), 0);
    return asked.length > 0 ? (100 * sum) / asked.length : null;
  };
  return Object.entries(worthBy).map(([rule, worth]) => ({ rule: rule as Rule, score: meanOf(worth) }));
}
