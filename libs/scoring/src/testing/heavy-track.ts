import { defaultSettings } from '../settings.js';
import type { PlanInput } from '../smallest-plan.js';
import type { SkillLevel } from '../index.js';
import { level, noOpportunity, notApplicable, requirement, standing } from './person.js';

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

interface Kind {
  readonly skills: number;
  /** 30 when left out. */
  readonly requirements?: number;
  /** Alternatives of a requirement, at most. */
  readonly anyOf: number;
  /** Weights and efforts differ; else all are 1. */
  readonly varied: boolean;
  readonly mustHaves: number;
  readonly held: (random: () => number) => SkillLevel | null;
}

function low(random: () => number): SkillLevel {
  return standing(level(Math.floor(random() * 2)), { confirmed: random() < 0.5 });
}

function mixed(random: () => number): SkillLevel | null {
  const draw = random();
  if (draw < 0.15) return standing(noOpportunity);
  if (draw < 0.2) return standing(notApplicable);
  return draw < 0.8 ? standing(level(Math.round(random() * 30) / 10), { confirmed: random() < 0.6 }) : null;
}

function track({ skills, requirements: count = 30, anyOf, varied, mustHaves, held }: Kind, random: () => number): PlanInput {
  const ids = Array.from({ length: skills }, (_, at) => `skill-${at}`);
  const requirements = Array.from({ length: count }, (_, at) => {
    const wanted = 1 + Math.floor(random() * anyOf);
    const skillIds = new Set(anyOf === 1 ? [`skill-${at % skills}`] : []);
    while (skillIds.size < wanted) skillIds.add(ids[Math.floor(random() * skills)]!);
    const weight = varied ? 0.1 + random() * 3 : 1;
    return requirement(`r${at}`, { skillIds: [...skillIds], level: 2 + Math.floor(random() * 3), weight, mustHave: random() < mustHaves });
  });
  return {
    requirements,
    levels: new Map(ids.flatMap((skillId) => [held(random)].flatMap((some) => (some ? [[skillId, some] as const] : [])))),
    skills: ids.map((id) => ({ id, effort: varied ? (200 + Math.round(random() * 2800)) / 1000 : 1, halfLifeMonths: 12 })),
    settings: defaultSettings,
    evidenceLacking: new Set(requirements.filter(() => random() < 0.3).map(({ id }) => id)),
    cyclesMissing: new Map(requirements.map(({ id }) => [id, Math.floor(random() * 3)])),
  };
}

const kinds: Readonly<Record<string, Kind>> = {
  'each of a skill of its own, weights and efforts all different': { skills: 30, anyOf: 1, varied: true, mustHaves: 0.2, held: low },
  'each of a skill of its own, all alike: thousands of ties': { skills: 30, anyOf: 1, varied: false, mustHaves: 0, held: low },
  'no opportunity for any': { skills: 30, anyOf: 1, varied: true, mustHaves: 0.1, held: () => standing(noOpportunity) },
  'alternatives that are shared, all different': { skills: 30, anyOf: 3, varied: true, mustHaves: 0.2, held: mixed },
  'alternatives that are shared, all alike': { skills: 30, anyOf: 3, varied: false, mustHaves: 0.2, held: low },
  'alternatives of few skills, all different': { skills: 15, anyOf: 3, varied: true, mustHaves: 0.2, held: low },
  'alternatives of no opportunity, all different': { skills: 30, anyOf: 3, varied: true, mustHaves: 0.2, held: () => standing(noOpportunity) },
  'must-haves, nearly all, of shared alternatives': { skills: 30, anyOf: 3, varied: true, mustHaves: 0.8, held: low },
};

/** Thirty open requirements, of the kinds that are hard for a search; by what they are: this many cases, always the same. */
export const heavyTracks: Readonly<Record<string, (cases: number) => PlanInput[]>> = Object.fromEntries(
  Object.entries(kinds).map(([name, kind]) => [
    name,
    (cases: number) => {
      const random = numbers(20_260_101);
      return Array.from({ length: cases }, () => track(kind, random));
    },
  ]),
);

/** Sixty requirements, each with up to eight of the same sixty skills, nothing of which anybody had the opportunity to show. */
export const entangledTrack = (): PlanInput => track({ skills: 60, requirements: 60, anyOf: 8, varied: true, mustHaves: 0, held: () => standing(noOpportunity) }, numbers(5));
