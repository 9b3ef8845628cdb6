import fc from 'fast-check';
import { defaultSettings } from '../../index.js';
import type { Outcome, Rating, RatingKind, Requirement, ScoringInput, Settings, Skill } from '../../index.js';
import { MONTH } from './standing.js';

/*
 * People at the beginning of their way: most requirements open, skills unknown, rated by the person alone, without an
 * opportunity or not applicable, many of them alternatives of each other, and plans that cost the same. What a plan is made
 * of, and how ties of plans are broken, is common here.
 */

const skillIds = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const asOf = 9 * MONTH;
const cycles = [1, 2, 3].map((at) => ({ id: `q${at}`, opensAt: 2 * at * MONTH, closedAt: (2 * at + 1) * MONTH }));

const level = (value: number): Outcome => ({ outcome: 'level', level: value });

/** What is said of one skill in one cycle. */
type Said = readonly { kind: RatingKind; said: Outcome }[];

const exempted: fc.Arbitrary<Said> = fc.oneof(
  { weight: 15, arbitrary: fc.constant<Said>([{ kind: 'manager', said: { outcome: 'not_applicable' } }]) },
  { weight: 1, arbitrary: fc.constant<Said>([]) },
);

const said = fc.oneof<fc.MaybeWeightedArbitrary<Said>[]>(
  { weight: 3, arbitrary: fc.constant<Said>([]) },
  { weight: 3, arbitrary: fc.constantFrom(1, 2, 3).map((value) => [{ kind: 'self' as const, said: level(value) }]) },
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 3).map((value) => [{ kind: 'manager' as const, said: level(value) }]) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3)).map(([self, manager]) => [
      { kind: 'self' as const, said: level(self) },
      { kind: 'manager' as const, said: level(manager) },
    ]),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ kind: fc.constantFrom<RatingKind>('self', 'manager', 'agreed'), outcome: fc.constantFrom('not_applicable', 'no_opportunity') })
      .map(({ kind, outcome }) => [{ kind, said: { outcome } }]),
  },
);

/** All ratings of a skill in one cycle, and for some skills the same level in earlier ones too, so that it is sustained. */
const ratings: fc.Arbitrary<Rating[]> = fc
  .constantFrom(...Array.from({ length: 9 }, () => said), exempted)
  .chain((some) =>
    fc.tuple(...skillIds.map((skillId) => fc.record({ skillId: fc.constant(skillId), said: some, cyclesLong: fc.constantFrom(1, 1, 2, 3) }))),
  )
  .map((all) =>
    all
      .flatMap((skill) => skill.said.flatMap((one) => cycles.slice(-skill.cyclesLong).map((cycle) => ({ ...one, skillId: skill.skillId, cycle }))))
      .map(({ kind, said: outcome, skillId, cycle }, at) => ({
        ratingId: `r${at}`,
        skillId,
        cycleId: cycle.id,
        kind,
        givenAt: cycle.opensAt,
        revealedAt: cycle.closedAt,
        ...outcome,
      })),
  );

const skills: fc.Arbitrary<Skill[]> = fc
  .constantFrom([1], [0.25, 0.5], [0.1, 0.3, 0.2], [0.25, 1, 2])
  .chain((efforts) =>
    fc.tuple(...skillIds.map((id) => fc.record({ id: fc.constant(id), halfLifeMonths: fc.constant(12), effort: fc.constantFrom(...efforts) }))),
  );

const requirements: fc.Arbitrary<Requirement[]> = fc
  .array(
    fc.record({
      skillIds: fc.uniqueArray(fc.constantFrom(...skillIds), { minLength: 1, maxLength: 3 }),
      level: fc.constantFrom(1, 2, 3),
      weight: fc.constantFrom(1, 1, 2, 0.5, 4),
      mustHave: fc.constantFrom(true, false, false),
      evidenceRule: fc.constantFrom(null, null, { minimumQuality: null, roles: [], fields: [] }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((all) => all.map((requirement, at) => ({ id: `t${at}`, ...requirement })));

const settings: fc.Arbitrary<Settings> = fc
  .record({
    sustained: fc.constantFrom({ cycles: 2, ofLast: 3 }, { cycles: 1, ofLast: 2 }, { cycles: 0, ofLast: 3 }),
    readyScore: fc.constantFrom(85, 75, 100),
    readyCoverage: fc.constantFrom(0.8, 0.8, 0.5),
    readyIfCost: fc.constantFrom(3, 1),
  })
  .map((more) => ({ ...defaultSettings, ...more }));

export const openCase: fc.Arbitrary<ScoringInput> = fc.record({
  ratings,
  cycles: fc.constant(cycles),
  settings,
  disputes: fc.constantFrom([], [{ skillId: 'a', cycleId: 'q3', openedAt: 8 * MONTH, settledAt: null }]),
  evidence: fc.constantFrom([], [
    { evidenceId: 'e1', skillIds: ['a', 'b'], occurredAt: MONTH, acceptedAt: 2 * MONTH, ownRole: null, filled: [], quality: 5 },
  ]),
  skills,
  asOf: fc.constant(asOf),
  requirements,
});
