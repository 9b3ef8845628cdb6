import fc from 'fast-check';
import type { FlagSettings, Requirement, ScoringInput } from './input.js';
import { riskFlags } from './risk-flags.js';
import { scoreReadiness } from './score.js';
import { skillIds, someCase } from './testing/arbitrary.js';

const runs = { numRuns: 1000 };
const some = fc.subarray([...skillIds]);

/** Flags about the few skills of the random cases. */
const someFlags: fc.Arbitrary<FlagSettings> = fc.record({
  frontendSkillIds: some,
  backendSkillIds: some,
  scalabilitySkillIds: some,
  securitySkillIds: some,
  codingSkillIds: some,
  communicationSkillIds: some,
  frontendShare: fc.constantFrom(0.5, 0.2),
  backendItems: fc.integer({ min: 0, max: 3 }),
  scalabilityMonths: fc.constantFrom(3, 12),
  securityShare: fc.constantFrom(0.25, 0.5),
  codingCycles: fc.integer({ min: 1, max: 3 }),
  medianQuality: fc.constantFrom(0.5, 0.7),
  selfAboveManager: fc.integer({ min: 1, max: 3 }),
});

const flagged: fc.Arbitrary<ScoringInput> = fc
  .tuple(someCase, someFlags)
  .map(([input, flags]) => ({ ...input, settings: { ...input.settings, flags } }));

const shuffle = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const backwards = (requirement: Requirement): Requirement => ({ ...requirement, skillIds: [...requirement.skillIds].reverse() });

const shuffled = flagged.chain((input) =>
  fc
    .record({
      ratings: shuffle(input.ratings), cycles: shuffle(input.cycles), evidence: shuffle(input.evidence), disputes: shuffle(input.disputes),
      skills: shuffle(input.skills), requirements: shuffle(input.requirements).map((all) => all.map(backwards)),
    })
    .map((again): [ScoringInput, ScoringInput] => [input, { ...input, ...again }]),
);

describe('laws of the risk flags', () => {
  it('the order of inputs never matters, to the byte', () => {
    fc.assert(fc.property(shuffled, ([input, again]) => expect(JSON.stringify(riskFlags(again))).toBe(JSON.stringify(riskFlags(input)))), runs);
  });

  it('they never change the readiness', () => {
    fc.assert(
      fc.property(flagged, someFlags, (input, flags) => {
        expect(scoreReadiness({ ...input, settings: { ...input.settings, flags } })).toEqual(scoreReadiness(input));
      }),
      runs,
    );
  });

  it('there are always six, and an outcome follows from its parts alone', () => {
    fc.assert(
      fc.property(flagged, (input) => {
        const flags = riskFlags(input);
        expect(flags).toHaveLength(6);
        for (const { id, outcome, reasons } of flags) {
          const holding = reasons.filter(({ holds }) => holds).length;
          expect(outcome === 'raised').toBe(id === 'frontend_overemphasis' ? holding === reasons.length : holding > 0);
          if (outcome === 'not_judged') expect(holding).toBe(0);
          for (const { holds, threshold } of reasons) expect(holds && threshold === null).toBe(false);
        }
      }),
      runs,
    );
  });

  it('every row that is shown exists in the input, once, and every number is one', () => {
    fc.assert(
      fc.property(flagged, (input) => {
        const ids = {
          evidenceIds: input.evidence.map(({ evidenceId }) => evidenceId),
          requirementIds: input.requirements.map(({ id }) => id),
          ratingIds: input.ratings.map(({ ratingId }) => ratingId),
          cycleIds: input.cycles.map(({ id }) => id),
        };
        for (const reason of riskFlags(input).flatMap(({ reasons }) => reasons)) {
          for (const kind of ['evidenceIds', 'requirementIds', 'ratingIds', 'cycleIds'] as const) {
            expect(new Set(reason[kind]).size).toBe(reason[kind].length);
            expect(ids[kind]).toEqual(expect.arrayContaining([...reason[kind]]));
          }
          expect(reason.measured === null || Number.isFinite(reason.measured)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('the future never matters', () => {
    fc.assert(
      fc.property(flagged, (input) => {
        const { asOf } = input;
        const then: ScoringInput = {
          ...input,
          ratings: input.ratings.filter(({ revealedAt }) => revealedAt <= asOf),
          evidence: input.evidence.filter(({ acceptedAt }) => acceptedAt <= asOf),
          cycles: input.cycles.map((cycle) => (cycle.closedAt !== null && cycle.closedAt > asOf ? { ...cycle, closedAt: null } : cycle)),
        };
        expect(riskFlags(then)).toEqual(riskFlags(input));
      }),
      runs,
    );
  });
});
