import type { LevelSource, SkillLevel, SkillTraits } from './types.js';

const millisecondsPerMonth = 30.4375 * 24 * 60 * 60 * 1000;
const defaultHalfLifeMonths = 12;

const base: Readonly<Record<LevelSource, number>> = { agreed: 1, manager_and_self: 0.8, manager: 0.7, self: 0.4 };

/**
 * How far what is said of a skill can be trusted at the as-of instant, 0 to 1 (formula v1, point 9): a base by whose
 * word it is, halved for every half-life since the later of the latest rating behind it and the latest accepted
 * evidence. 0 where nothing is said. Decay touches confidence, never the level.
 */
export function confidence(level: SkillLevel, traits: SkillTraits, asOf: number): number {
  if (level.outcome === 'unknown') return 0;
  const { halfLifeMonths = defaultHalfLifeMonths, latestEvidenceAt } = traits;
  const since = Math.max(level.givenAt, latestEvidenceAt ?? level.givenAt);
  const ageMonths = Math.max(0, asOf - since) / millisecondsPerMonth;
  return base[level.source] * 2 ** (-ageMonths / halfLifeMonths);
}
