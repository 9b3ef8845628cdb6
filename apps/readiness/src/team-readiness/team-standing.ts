import type { State } from '@waymark/scoring';

/** How a person stands toward one requirement: meets it, falls short, or why no level is known. */
export const meets = { yes: 1, short: 0, unknown: -1, exempt: -2, noOpportunity: -3 } as const;

/** One person of a team toward a track, as far as totals need it. Each list has one number per requirement, in the order of the track. */
export interface TeamStanding {
  readonly personId: string;
  readonly state: State;
  readonly meets: readonly number[];
  /** What each gate lacks, as a sum of `gatePart`. */
  readonly gates: readonly number[];
  /** Ids of the smallest plan's steps, as the formula names them; empty where there is none. */
  readonly steps: readonly string[];
}

/** A requirement, as far as totals need it. */
export interface AskedOfAll {
  readonly mustHave: boolean;
  readonly skillIds: readonly string[];
}

/** Codes of a matrix's row of gaps (0 meets, more falls short, negatives no level) as codes of `meets`. */
export function meetsOf(gaps: readonly number[]): number[] {
  return gaps.map((gap) => (gap === 0 ? meets.yes : Math.min(gap, meets.short)));
}
