/**
 * What a plan adds up to, or a part of one. `surplus` is how far it is above the score that READY asks for, `cover` above
 * the coverage: both are sums over requirements, since score >= T is the same as sum over known of w x (a - T) >= 0. They
 * are whole numbers (2^44 for the whole weight of the track), so that sums are exact in any order.
 */
export interface Tally {
  readonly cost: number;
  readonly steps: number;
  readonly surplus: number;
  readonly cover: number;
  /** Its ids as `plan-rank.ts` makes a number of them; null until somebody asks, for only ties do: see `rankOf`. */
  rank: bigint | null;
  /** The two that it is the sum of, until then. */
  readonly one: Tally | null;
  readonly other: Tally | null;
}

export const nothing: Tally = { cost: 0, steps: 0, surplus: 0, cover: 0, rank: 0n, one: null, other: null };

export function plus(one: Tally, other: Tally): Tally {
  return {
    cost: one.cost + other.cost,
    steps: one.steps + other.steps,
    surplus: one.surplus + other.surplus,
    cover: one.cover + other.cover,
    rank: null,
    one,
    other,
  };
}

export function rankOf(tally: Tally): bigint {
  const { one, other } = tally;
  tally.rank ??= one && other ? rankOf(one) + rankOf(other) : 0n;
  return tally.rank;
}

/** Costs nearer than this are the same cost: sums of binary fractions must not break a tie. */
const sameCost = 1e-9;

/** The better plan first: lower cost, then fewer steps, then the smaller list of ids. */
export function compare(one: Tally, other: Tally): number {
  const dearer = one.cost - other.cost;
  if (dearer > sameCost || dearer < -sameCost) return dearer;
  if (one.steps !== other.steps) return one.steps - other.steps;
  const [rank, against] = [rankOf(one), rankOf(other)];
  if (rank === against) return 0;
  return rank > against ? -1 : 1;
}
