import type { Plan } from './result.js';
import { smallestPlan, type PlanInput } from './smallest-plan.js';

/** Finds smallest plans: `smallestPlan` itself, or one that remembers. */
export type Plans = (input: PlanInput) => Plan | null;

/** Exactly what a plan depends on, as text: the track, what READY asks for, where its skills stand, what gates lack. */
export function keyOfPlan({ requirements, levels, skills, settings, evidenceLacking, cyclesMissing }: PlanInput): string {
  const named = new Set(requirements.flatMap(({ skillIds }) => skillIds));
  const standings = [...named].map((skillId) => {
    const level = levels.get(skillId);
    if (!level || level.outcome === 'unknown') return null;
    return [level.outcome, level.outcome === 'level' ? level.level : null, level.confirmed, level.source === 'self'];
  });
  return JSON.stringify([
    requirements.map(({ id, skillIds, level, weight, mustHave }) => [id, skillIds, level, weight, mustHave]),
    [settings.readyScore, settings.readyCoverage, settings.enoughCoverage],
    standings,
    skills.filter(({ id }) => named.has(id)).map(({ id, effort }) => [id, effort]),
    requirements.map(({ id }) => [evidenceLacking.has(id), String(cyclesMissing.get(id) ?? 0)]),
  ]);
}

/**
 * Smallest plans, each found once: for who scores one person at many instants, between which often nothing changes that
 * a plan depends on. It answers what `smallestPlan` answers, and keeps the last `most` answers.
 */
export function rememberedPlans(most = 100): Plans {
  const found = new Map<string, Plan | null>();
  return (input) => {
    const key = keyOfPlan(input);
    const known = found.get(key);
    if (known !== undefined) return known;
    const plan = smallestPlan(input);
    const oldest = found.size < most ? undefined : found.keys().next().value;
    if (oldest !== undefined) found.delete(oldest);
    found.set(key, plan);
    return plan;
  };
}
