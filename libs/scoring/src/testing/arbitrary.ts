import fc from 'fast-check';
import { defaultSettings } from '../index.js';
import type { Cycle, Dispute, Evidence, Outcome, Rating, Requirement, ScoringInput, Settings, Skill } from '../index.js';
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

/** May be open still, have closed, or close after the instant that is asked for. */
const cycles: fc.Arbitrary<Cycle[]> = fc
  .tuple(...cycleIds.map((id) => fc.record({ id: fc.constant(id), opensAt: instant, closedAt: fc.option(instant) })))
  .map((all) => [...all]);

const disputes: fc.Arbitrary<Dispute[]> = fc.array(
  fc.record({ skillId, cycleId: fc.constantFrom(...cycleIds), openedAt: instant, settledAt: fc.option(instant) }),
  { maxLength: 3 },
);

const settings: fc.Arbitrary<Settings> = fc
  .record({
    weights: fc.constantFrom({ managerWeight: 0.7, selfWeight: 0.3 }, { managerWeight: 0.5, selfWeight: 0.5 }, { managerWeight: 1, selfWeight: 0 }),
    sustained: fc.constantFrom({ cycles: 2, ofLast: 3 }, { cycles: 1, ofLast: 2 }, { cycles: 0, ofLast: 3 }),
    readyScore: fc.constantFrom(85, 60, 100),
    readyIfCost: fc.constantFrom(3, 1, 8),
  })
  .map(({ weights, ...more }) => ({ ...defaultSettings, ...weights, ...more }));

const parts = ['metric', 'baseline', 'security'] as const;

const evidence: fc.Arbitrary<Evidence[]> = fc
  .array(
    fc.record({
      skillIds: fc.uniqueArray(skillId, { minLength: 1, maxLength: 2 }),
      occurredAt: instant,
      acceptedAt: instant,
      ownRole: fc.option(fc.constantFrom('lead', 'member')),
      filled: fc.subarray([...parts]),
      quality: fc.integer({ min: 0, max: 7 }),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map((item, at) => ({ evidenceId: `e${at}`, ...item })));

const evidenceRule = fc.record({
  minimumQuality: fc.option(fc.integer({ min: 0, max: 7 })),
  roles: fc.subarray(['lead', 'owner']),
  fields: fc.subarray([...parts]),
});

export const requirements: fc.Arbitrary<Requirement[]> = fc
  .array(
    fc.record({
      skillIds: fc.uniqueArray(skillId, { minLength: 1, maxLength: 3 }),
      level: fc.integer({ min: 1, max: 4 }),
      weight: fc.oneof(fc.constantFrom(1, 1.5, 2), fc.double({ min: 0.01, max: 100, noNaN: true })),
      mustHave: fc.boolean(),
      evidenceRule: fc.option(evidenceRule),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((requirement, at) => ({ id: `q${at}`, ...requirement })));

const skills: fc.Arbitrary<Skill[]> = fc
  .tuple(...skillIds.map((id) => fc.record({ id: fc.constant(id), halfLifeMonths: fc.constantFrom(6, 12), effort: fc.constantFrom(1, 0.5, 2) })))
  .chain((all) => fc.subarray([...all]));

/** One person, one track, one instant. */
export const someCase: fc.Arbitrary<ScoringInput> = fc.record({ ratings, cycles, settings, disputes, evidence, skills, asOf: instant, requirements });
