import fc from 'fast-check';
import { defaultSettings } from '../settings.js';
import type { PlanInput } from '../smallest-plan.js';
import type { Requirement, SkillLevel } from '../index.js';
import { setsOfSteps } from './exhaustive-plan.js';
import { level, noOpportunity, notApplicable, requirement, standing } from './person.js';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'ab', 'a:', 'z'] as const;

const someLevel: fc.Arbitrary<SkillLevel | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 1.7, 2, 2.7, 3, 4).map((value) => standing(level(value))) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2, 2.7, 3, 4).map((value) => standing(level(value), { confirmed: false, source: 'self' })) },
  { weight: 1, arbitrary: fc.constantFrom(2, 3).map((value) => standing(level(value), { confirmed: false, source: 'manager' })) },
  { weight: 1, arbitrary: fc.constant(standing(noOpportunity)) },
  { weight: 1, arbitrary: fc.constant(standing(notApplicable)) },
  { weight: 1, arbitrary: fc.constant(standing(notApplicable, { source: 'self', confirmed: false })) },
  { weight: 2, arbitrary: fc.constant(null) },
);

const effort = fc.oneof(fc.constant(1), fc.constantFrom(0.1, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 2), fc.integer({ min: 1, max: 3000 }).map((thousandths) => thousandths / 1000));
const weight = fc.oneof(fc.constant(1), fc.constantFrom(0.1, 0.5, 2, 3), fc.integer({ min: 1, max: 1000 }).map((hundredths) => hundredths / 100));

const settings = fc
  .record({
    readyScore: fc.oneof({ weight: 3, arbitrary: fc.constant(85) }, fc.constantFrom(0, 50, 70, 75, 90, 100)),
    readyCoverage: fc.oneof({ weight: 3, arbitrary: fc.constant(0.8) }, fc.constantFrom(0, 0.5, 0.75, 1)),
    enoughCoverage: fc.constantFrom(0.6, 0, 0.9),
  })
  .map((some) => ({ ...defaultSettings, ...some }));

function someRequirement(id: string, skills: readonly string[]): fc.Arbitrary<Requirement> {
  return fc
    .record({
      skillIds: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...skills).map((one) => [one]) }, fc.uniqueArray(fc.constantFrom(...skills), { minLength: 1, maxLength: 3 })),
      level: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(2.5)),
      weight,
      mustHave: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth < 4),
    })
    .map((some) => requirement(id, some));
}

/** A person and a track, with what gates lack. */
export function planCase({ skills = 8, requirements = 12 } = {}): fc.Arbitrary<PlanInput> {
  const pool = fc.integer({ min: 1, max: skills }).map((count) => names.slice(0, count));
  return pool
    .chain((skillIds) =>
      fc.record({
        track: fc.integer({ min: 0, max: requirements }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => someRequirement(`r${at}`, skillIds)))),
        levels: fc.tuple(...skillIds.map((skillId) => someLevel.map((some) => [skillId, some] as const))),
        efforts: fc.tuple(...skillIds.map((id) => effort.map((some) => ({ id, effort: some, halfLifeMonths: 12 })))),
        lacking: fc.subarray(Array.from({ length: requirements }, (_, at) => `r${at}`), { maxLength: 4 }),
        missing: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: requirements, maxLength: requirements }),
        settings,
      }),
    )
    .map(({ track, levels, efforts, lacking, missing, settings: some }) => ({
      requirements: track,
      levels: new Map(levels.flatMap(([skillId, held]) => (held ? [[skillId, held] as const] : []))),
      skills: efforts,
      settings: some,
      evidenceLacking: new Set(lacking),
      cyclesMissing: new Map(missing.map((cycles, at) => [`r${at}`, cycles])),
    }));
}

/** A case of which every set of steps can be tried: its last requirements go until that holds. */
export function triable(input: PlanInput, sets: number): PlanInput {
  let fitting = input;
  while (setsOfSteps(fitting) > sets) fitting = { ...fitting, requirements: fitting.requirements.slice(0, -1) };
  return fitting;
}

/** Twelve requirements, each of a skill of its own and one step away: a rating, a confirmation or one raise. */
export const twelveOpen: fc.Arbitrary<PlanInput> = fc
  .record({
    kinds: fc.array(fc.constantFrom(level(2), level(2.7), level(3), noOpportunity, null), { minLength: 12, maxLength: 12 }),
    efforts: fc.array(effort, { minLength: 12, maxLength: 12 }),
    weights: fc.oneof(fc.constant(Array<number>(12).fill(1)), fc.array(weight, { minLength: 12, maxLength: 12 })),
    mustHaves: fc.subarray([...Array(12).keys()], { maxLength: 5 }),
    settings,
  })
  .map(({ kinds, efforts, weights, mustHaves, settings: some }) => ({
    requirements: kinds.map((kind, at) =>
      requirement(`r${at}`, { skillIds: [`s${at}`], level: kind === noOpportunity ? 1 : 3, weight: weights[at]!, mustHave: mustHaves.includes(at) || kind?.outcome === 'level' && kind.level === 3 }),
    ),
    levels: new Map(kinds.flatMap((kind, at) => (kind ? [[`s${at}`, standing(kind, { confirmed: kind.outcome !== 'level' || kind.level < 3 })] as const] : []))),
    skills: efforts.map((one, at) => ({ id: `s${at}`, effort: one, halfLifeMonths: 12 })),
    settings: some,
    evidenceLacking: new Set<string>(),
    cyclesMissing: new Map<string, number>(),
  }));
