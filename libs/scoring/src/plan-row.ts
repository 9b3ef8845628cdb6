import type { PlanFrame } from './plan-frame.js';
import { evidenceCost, type Standing } from './plan-steps.js';
import { nothing, plus, type Tally } from './plan-tally.js';
import type { Requirement } from './input.js';

/** By place: what it adds. */
export type Values = readonly Tally[];

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
  let best: number | null = null;
  for (const skillId of requirement.skillIds) {
    const share = attainment(frame.standingOf(skillId), requirement);
    if (share !== null && share > (best ?? -1)) best = share;
  }
  return best;
}

/** An exempt requirement comes back on the track as MET once another of its skills is rated, with what its gate asks for. */
export function valuesOfExempt(requirement: Requirement, frame: PlanFrame): Values {
  const back = attained(requirement, 1, frame);
  return [nothing, requirement.mustHave ? plus(back, evidenceTally(requirement, frame)) : back];
}

/** The places of a requirement that need not be met: as it stands, then every higher share that steps can bring it to. */
export function valuesOfOptional(requirement: Requirement, frame: PlanFrame): { values: Values; placeOf: (after: Standing | null) => number } {
  const now = attainmentNow(requirement, frame);
  const shares: number[] = [];
  // Met in full, it can get no better.
  for (const skillId of now === 1 ? [] : requirement.skillIds) {
    for (const { after } of frame.skills.get(skillId)?.options ?? []) {
      const share = attainment(after, requirement) ?? -1;
      if (share > (now ?? -1) && !shares.includes(share)) shares.push(share);
    }
  }
  shares.sort((one, other) => one - other);
  const base = attained(requirement, now, frame);
  const values = shares.map((share): Tally => {
    const { surplus, cover } = attained(requirement, share, frame);
    return { ...nothing, surplus: surplus - base.surplus, cover: cover - base.cover };
  });
  return { values: [nothing, ...values], placeOf: (after) => shares.indexOf(attainment(after, requirement) ?? -1) + 1 };
}
