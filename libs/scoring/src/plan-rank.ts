import type { StepsById } from './plan-steps.js';
import type { PlanStep } from './result.js';

/**
 * Lists of step ids as numbers. A number has one digit for each id that there is, the smallest id first, and a digit
 * says how often its id is in the list. Of two lists of the same length the one with the larger number is the smaller
 * text: at the first digit that differs, it has one more of the smaller id, where the other goes on to a later one.
 *
 * So adding the same steps to two lists leaves them in their order, and which of two equal plans is the smaller one is
 * known before they are complete.
 */
export interface Ranking {
  rankOf(id: string, times: number): bigint;
  /** The steps of a list, sorted by id. */
  stepsOf(rank: bigint): PlanStep[];
}

export function rankingOf(steps: StepsById): Ranking {
  // Largest first, so that the place of an id is that of its digit.
  const ids = [...steps.keys()].sort((one, other) => (one < other ? 1 : -1));
  const most = Math.max(1, ...[...steps.values()].map(({ length }) => length));
  const bits = BigInt(most.toString(2).length);
  const shifts = new Map(ids.map((id, place) => [id, BigInt(place) * bits]));
  return {
    rankOf: (id, times) => BigInt(times) << (shifts.get(id) ?? 0n),
    stepsOf: (rank) =>
      ids.toReversed().flatMap((id) => {
        const times = Number((rank >> (shifts.get(id) ?? 0n)) & ((1n << bits) - 1n));
        return (steps.get(id) ?? []).slice(0, times);
      }),
  };
}

/** Costs nearer than this are the same cost: sums of binary fractions must not break a tie. */
const sameCost = 1e-9;

/** What plans, and parts of plans, are compared by. */
export interface Comparable {
  readonly cost: number;
  readonly steps: number;
  readonly rank: bigint;
}

/** The better plan first: lower cost, then fewer steps, then the smaller list of ids. */
export function compare(one: Comparable, other: Comparable): number {
  if (Math.abs(one.cost - other.cost) > sameCost) return one.cost - other.cost;
  if (one.steps !== other.steps) return one.steps - other.steps;
  if (one.rank === other.rank) return 0;
  return one.rank > other.rank ? -1 : 1;
}
