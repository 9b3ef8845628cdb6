import fc from 'fast-check';
import type { Cycle, Dispute, Outcome, Rating, RatingsInput, Requirement, SkillTraits } from '../index.js';
import { month } from './person.js';

/** Few skills, cycles and instants, so that ties and overwriting happen all the time. */
export const skillIds = ['a', 'b', 'c', 'd', 'e'] as const;
const cycleIds = ['q1', 'q2', 'q3'] as const;

const skillId = fc.constantFrom(...skillIds);
const instant = fc.integer({ min: 0, max: 12 }).map((months) => months * month);

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ outcome: fc.constant('level' as const), level: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 1, arbitrary: fc.constantFrom<Outcome>({ outcome: 'not_applicable' }, { outcome: 'no_opportunity' }) },
);

const placed = fc.record({
  skillId,
  /** One cycle more than is given: its ratings never count. */
  cycleId: fc.constantFrom(...cycleIds, 'q-unheard-of'),
  kind: fc.constantFrom('self', 'manager', 'agreed'),
  givenAt: instant,
  revealedAt: instant,
});

export const ratings: fc.Arbitrary<Rating[]> = fc
  .array(fc.tuple(placed, outcome), { maxLength: 40 })
  .map((all) => all.map(([where, said], at) => ({ ratingId: `r${at}`, ...where, ...said })));

const cycles: fc.Arbitrary<Cycle[]> = fc
  .tuple(instant, instant, instant)
  .map((openings) => cycleIds.map((id, at) => ({ id, opensAt: openings[at] ?? 0 })));

const disputes: fc.Arbitrary<Dispute[]> = fc.array(
  fc.record({ skillId, cycleId: fc.constantFrom(...cycleIds), openedAt: instant, settledAt: fc.option(instant) }),
  { maxLength: 3 },
);

const settings = fc.constantFrom(
  { managerWeight: 0.7, selfWeight: 0.3 },
  { managerWeight: 0.5, selfWeight: 0.5 },
  { managerWeight: 1, selfWeight: 0 },
);

export const requirements: fc.Arbitrary<Requirement[]> = fc
  .array(
    fc.record({
      skillIds: fc.uniqueArray(skillId, { minLength: 1, maxLength: 3 }),
      level: fc.integer({ min: 1, max: 4 }),
      weight: fc.oneof(fc.constantFrom(1, 1.5, 2), fc.double({ min: 0.01, max: 100, noNaN: true })),
      mustHave: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((requirement, at) => ({ id: `q${at}`, ...requirement })));

const traits: fc.Arbitrary<ReadonlyMap<string, SkillTraits>> = fc
  .dictionary(skillId, fc.record({ halfLifeMonths: fc.constantFrom(6, 12), latestEvidenceAt: instant }, { requiredKeys: [] }))
  .map((bySkill) => new Map(Object.entries(bySkill)));

export type Case = RatingsInput & {
  readonly requirements: readonly Requirement[];
  readonly disputes: readonly Dispute[];
  readonly traits: ReadonlyMap<string, SkillTraits>;
};

/** One person, one track, one instant. */
export const someCase: fc.Arbitrary<Case> = fc.record({ ratings, cycles, settings, disputes, asOf: instant, requirements, traits });
