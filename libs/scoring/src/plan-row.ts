import type { PlanFrame } from './plan-frame.js';
import { evidenceCost, type Standing } from './plan-steps.js';
import type { Requirement } from './input.js';

/**
 * What a plan adds up to. `surplus` is how far it is above the score that READY asks for, `cover` above the coverage:
 * both are sums over requirements, since score >= T is the same as sum over known of w x (a - T) >= 0. They are whole
 * numbers (2^44 for the whole weight of the track), so that sums are exact in any order.
 */
export interface Tally {
  readonly cost: number;
  readonly steps: number;
  readonly rank: bigint;
  readonly surplus: number;
  readonly cover: number;
}

/** By place: what it adds. */
export type Values = readonly Tally[];

export const nothing: Tally = { cost: 0, steps: 0, rank: 0n, surplus: 0, cover: 0 };

export function plus(one: Tally, other: Tally): Tally {
  return {
    cost: one.cost + other.cost,
    steps: one.steps + other.steps,
    rank: one.rank + other.rank,
    surplus: one.surplus + other.surplus,
    cover: one.cover + other.cover,
  };
}

/** The evidence that a requirement asks for, as a step. */
export function evidenceTally({ id }: Requirement, { evidenceLacking, ranking }: PlanFrame): Tally {
  if (!evidenceLacking.has(id)) return nothing;
  return { ...nothing, cost: evidenceCost, steps: 1, rank: ranking.rankOf(`evidence:${id}`, 1) };
}

/** What a requirement adds that is on the track and attains this; null: it is not known. */
export function attained({ weight }: Requirement, attainment: number | null, { scale, score, coverage }: PlanFrame): Tally {
  const known = attainment === null ? 0 : 1;
  const surplus = attainment === null ? 0 : Math.round(scale * weight * (attainment - score));
  return { ...nothing, surplus, cover: Math.round(scale * weight * (known - coverage)) };
}

function attainment(standing: Standing | null, { level }: Requirement): number | null {
  return standing && Math.min(1, standing.level / level);
}

/** What a requirement that need not be met attains as it stands. */
export function attainmentNow(requirement: Requirement, frame: PlanFrame): number | null {
  const shares = requirement.skillIds.map((skillId) => attainment(frame.standingOf(skillId), requirement)).filter((share) => share !== null);
  return shares.length > 0 ? Math.max(...shares) : null;
}

/** An exempt requirement comes back on the track as MET once another of its skills is rated, with what its gate asks for. */
export function valuesOfExempt(requirement: Requirement, frame: PlanFrame): Values {
  const back = attained(requirement, 1, frame);
  return [nothing, requirement.mustHave ? plus(back, evidenceTally(requirement, frame)) : back];
}

/** The places of a requirement that need not be met: as it stands, then every higher share that steps can bring it to. */
export function valuesOfOptional(requirement: Requirement, frame: PlanFrame): { values: Values; placeOf: (after: Standing | null) => number } {
  const now = attainmentNow(requirement, frame);
  const better = requirement.skillIds
    .flatMap((skillId) => frame.standingsAhead(skillId))
    .map((standing) => attainment(standing, requirement) ?? 0)
    .filter((share) => share > (now ?? -1));
  const shares = [...new Set(better)].sort((one, other) => one - other);
  const base = attained(requirement, now, frame);
  const values = shares.map((share): Tally => {
    const { surplus, cover } = attained(requirement, share, frame);
    return { ...nothing, surplus: surplus - base.surplus, cover: cover - base.cover };
  });
  return { values: [nothing, ...values], placeOf: (after) => shares.indexOf(attainment(after, requirement) ?? -1) + 1 };
}
