import type { PersonInput } from './input.js';
import type { LevelSource, SkillLevel } from './result.js';

const millisecondsPerMonth = 30.4375 * 24 * 60 * 60 * 1000;
const defaultHalfLifeMonths = 12;

const base: Readonly<Record<LevelSource, number>> = { assumed: 1, agreed: 1, manager_and_self: 0.8, manager: 0.7, self: 0.4 };

/** What the confidence of one skill depends on besides its ratings. */
export interface Fading {
  /** 12 when left out. */
  readonly halfLifeMonths?: number;
  /** When the latest of the work was done whose evidence was accepted at or before the as-of instant. */
  readonly latestEvidenceAt?: number;
}

/**
 * How far what is said of a skill can be trusted at the as-of instant, 0 to 1 (formula v1, point 9): a base by whose
 * word it is, halved for every half-life since the later of the latest rating behind it and the latest accepted
 * evidence. Evidence ages from when the work was done, as a rating from when it was given: what was accepted late is no
 * fresher for it. 0 where nothing is said. Decay touches confidence, never the level.
 */
export function confidence(level: SkillLevel, { halfLifeMonths = defaultHalfLifeMonths, latestEvidenceAt }: Fading, asOf: number): number {
  if (level.outcome === 'unknown') return 0;
  const since = Math.max(level.givenAt, latestEvidenceAt ?? level.givenAt);
  const ageMonths = Math.max(0, asOf - since) / millisecondsPerMonth;
  return base[level.source] * 2 ** (-ageMonths / halfLifeMonths);
}

function latestEvidence({ evidence, asOf }: PersonInput): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const { skillIds, occurredAt, acceptedAt } of evidence) {
    if (acceptedAt > asOf) continue;
    for (const skillId of skillIds) latest.set(skillId, Math.max(occurredAt, latest.get(skillId) ?? occurredAt));
  }
  return latest;
}

/** The confidence of each of these levels, by skill. */
export function confidencesOf(levels: ReadonlyMap<string, SkillLevel>, input: PersonInput): ReadonlyMap<string, number> {
  const halfLives = new Map(input.skills.map(({ id, halfLifeMonths }) => [id, halfLifeMonths]));
  const latest = latestEvidence(input);
  const fadingOf = (skillId: string): Fading => {
    const [halfLifeMonths, latestEvidenceAt] = [halfLives.get(skillId), latest.get(skillId)];
    return { ...(halfLifeMonths === undefined ? {} : { halfLifeMonths }), ...(latestEvidenceAt === undefined ? {} : { latestEvidenceAt }) };
  };
  return new Map([...levels].map(([skillId, level]) => [skillId, confidence(level, fadingOf(skillId), input.asOf)]));
}
