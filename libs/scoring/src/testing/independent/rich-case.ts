import fc from 'fast-check';
import { defaultSettings } from '../../index.js';
import type { Assumptions, Cycle, Dispute, Evidence, Outcome, Rating, RatingKind, Requirement, ScoringInput, Settings, Skill } from '../../index.js';
import { MONTH } from './standing.js';

/*
 * People who have been rated for a year and more, most of them well: READY, READY_IF, open and shut gates of every kind and
 * sustained requirements are common here, which they are not among people who are made of anything at all.
 */

const skillIds = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const quarters = [1, 2, 3, 4, 5];
const asOf = 15.5 * MONTH;
const fields = ['metric', 'baseline', 'security'] as const;

/** Each quarter opens a month in; the last may be open still, or close in the future. */
const cycles: fc.Arbitrary<Cycle[]> = fc.constantFrom(null, asOf, asOf + MONTH, 15 * MONTH).map((lastClosedAt) =>
  quarters.map((quarter) => ({
    id: `q${quarter}`,
    opensAt: (3 * quarter - 2) * MONTH,
    closedAt: quarter === quarters.length ? lastClosedAt : 3 * quarter * MONTH,
  })),
);

type Levels = readonly [number, number, number, number, number];

/** How many in a hundred are rated 0 to 4. */
const strong: Levels = [0, 2, 13, 50, 35];
const mixed: Levels = [8, 17, 30, 30, 15];

function saying(levels: Levels): fc.Arbitrary<Outcome> {
  const level = fc.oneof(...levels.map((weight, value) => ({ weight, arbitrary: fc.constant(value) })));
  return fc.oneof(
    { weight: 30, arbitrary: level.map((value): Outcome => ({ outcome: 'level', level: value })) },
    { weight: 1, arbitrary: fc.constantFrom<Outcome>({ outcome: 'not_applicable' }, { outcome: 'no_opportunity' }) },
  );
}

/** Which ratings one skill has in one quarter. */
const kindsOfQuarter: fc.Arbitrary<RatingKind[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<RatingKind[]>([]) },
  { weight: 2, arbitrary: fc.constant<RatingKind[]>(['self']) },
  { weight: 3, arbitrary: fc.constant<RatingKind[]>(['manager']) },
  { weight: 6, arbitrary: fc.constant<RatingKind[]>(['self', 'manager']) },
  { weight: 5, arbitrary: fc.constant<RatingKind[]>(['self', 'manager', 'agreed']) },
  { weight: 1, arbitrary: fc.constant<RatingKind[]>(['manager', 'self', 'manager', 'agreed', 'agreed']) },
);

function ratingsOf(levels: Levels): fc.Arbitrary<Rating[]> {
  const rating = fc.record({ said: saying(levels), days: fc.integer({ min: 0, max: 60 }), waits: fc.integer({ min: 0, max: 45 }) });
  const quarter = kindsOfQuarter.chain((kinds) => fc.tuple(...kinds.map((kind) => rating.map((one) => ({ kind, ...one })))));
  const skill = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(...quarters.map(() => quarter)) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
  return fc.tuple(...skillIds.map(() => skill)).map((all) =>
    all
      .flatMap((ofSkill, skillAt) =>
        ofSkill.flatMap((ofQuarter, quarterAt) =>
          ofQuarter.map(({ kind, said, days, waits }) => {
            const givenAt = (3 * quarterAt + 1 + days / 30.4375) * MONTH;
            const skillId = skillIds[skillAt] ?? 'a';
            return { skillId, cycleId: `q${quarterAt + 1}`, kind, givenAt, revealedAt: givenAt + (waits * MONTH) / 30.4375, ...said };
          }),
        ),
      )
      .map((one, at) => ({ ratingId: `r${at}`, ...one })),
  );
}

const evidence: fc.Arbitrary<Evidence[]> = fc
  .array(
    fc.record({
      skillIds: fc.uniqueArray(fc.constantFrom(...skillIds), { minLength: 1, maxLength: 3 }),
      occurredAt: fc.integer({ min: 0, max: 15 }).map((months) => months * MONTH),
      waits: fc.integer({ min: 0, max: 2 }),
      ownRole: fc.constantFrom('lead', 'owner', 'member', null),
      filled: fc.oneof(fc.constant([...fields]), fc.subarray([...fields])),
      quality: fc.constantFrom(2, 3, 4, 5, 6, 7, 7),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map(({ waits, ...item }, at) => ({ evidenceId: `e${at}`, acceptedAt: item.occurredAt + waits * MONTH, ...item })));

const requirements: fc.Arbitrary<Requirement[]> = fc
  .array(
    fc.record({
      skillIds: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...skillIds).map((skillId) => [skillId]) },
        { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...skillIds), { minLength: 2, maxLength: 3 }) },
      ),
      level: fc.constantFrom(1, 2, 2, 3, 3, 4),
      weight: fc.constantFrom(1, 1, 1.5, 2, 0.3),
      mustHave: fc.boolean(),
      evidenceRule: fc.option(
        fc.record({
          minimumQuality: fc.option(fc.integer({ min: 2, max: 6 })),
          roles: fc.constantFrom([], ['lead', 'owner']),
          fields: fc.constantFrom<string[][]>([], ['security'], ['metric', 'baseline']),
        }),
        { freq: 2 },
      ),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((requirement, at) => ({ id: `t${at}`, ...requirement })));

const settings: fc.Arbitrary<Settings> = fc
  .record({
    sustained: fc.constantFrom({ cycles: 2, ofLast: 3 }, { cycles: 2, ofLast: 3 }, { cycles: 3, ofLast: 3 }, { cycles: 0, ofLast: 3 }),
    readyScore: fc.constantFrom(85, 85, 70, 100),
    readyCoverage: fc.constantFrom(0.8, 0.8, 1),
    enoughCoverage: fc.constantFrom(0.6, 0.6, 0.2),
    readyIfCost: fc.constantFrom(3, 3, 1, 6),
    flags: fc.record({ top: fc.subarray([...skillIds], { minLength: 1, maxLength: 2 }), other: fc.subarray([...skillIds], { maxLength: 2 }) }),
  })
  .map(({ flags, ...more }) => ({ ...defaultSettings, ...more, flags: flagsAbout(flags.top, flags.other) }));

export function flagsAbout(top: readonly string[], other: readonly string[]): Settings['flags'] {
  return {
    ...defaultSettings.flags,
    frontendSkillIds: top,
    backendSkillIds: other,
    scalabilitySkillIds: other,
    securitySkillIds: top,
    codingSkillIds: top,
    communicationSkillIds: top,
  };
}

const skills: fc.Arbitrary<Skill[]> = fc
  .tuple(
    ...skillIds.map((id) =>
      fc.record({ id: fc.constant(id), halfLifeMonths: fc.constantFrom(6, 12, 24), effort: fc.constantFrom(1, 1, 0.5, 2, 0.1, 0.25) }),
    ),
  )
  .chain((all) => fc.subarray([...all], { minLength: 3 }));

const disputes: fc.Arbitrary<Dispute[]> = fc.array(
  fc.record({
    skillId: fc.constantFrom(...skillIds),
    cycleId: fc.constantFrom('q4', 'q5'),
    openedAt: fc.constantFrom(13 * MONTH, asOf, asOf + 1),
    settledAt: fc.constantFrom(null, asOf, asOf + 1),
  }),
  { maxLength: 2 },
);

const assumptions: fc.Arbitrary<Assumptions> = fc.record(
  {
    levels: fc
      .array(fc.tuple(fc.constantFrom<string>(...skillIds), fc.constantFrom(1, 2, 2.7, 3, 4)), { maxLength: 2 })
      .map((all) => new Map(all)),
    evidenced: fc.subarray(['t0', 't1', 't2']).map((ids) => new Set(ids)),
    cyclesHeld: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: [] },
);

/** Instants here are those of this generator alone: nothing is read from a clock. */
export const richCase: fc.Arbitrary<ScoringInput> = fc.record(
  {
    ratings: fc.constantFrom(strong, strong, mixed).chain(ratingsOf),
    cycles,
    settings,
    disputes,
    evidence,
    skills,
    asOf: fc.constant(asOf),
    requirements,
    assumptions,
  },
  { requiredKeys: ['ratings', 'cycles', 'settings', 'disputes', 'evidence', 'skills', 'asOf', 'requirements'] },
);
