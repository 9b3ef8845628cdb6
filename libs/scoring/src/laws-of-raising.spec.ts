import fc from 'fast-check';
import { levelsOfSkills, scoreReadiness } from './index.js';
import type { Rating, Readiness, ScoringInput, State } from './index.js';
import { skillIds } from './testing/arbitrary.js';
import { anyCase } from './testing/near-ready.js';
import { level, person, requirement, said } from './testing/person.js';

/*
 * Raising is read in two ways. In place: a rating says more than it said, all else being as it was. Supposed: a level
 * that is known is taken to be higher, agreed and confirmed on the day, as a step of a plan takes it. The first lowers
 * nothing. The second takes doubt away, and with it the upper end that was nothing but doubt: it lowers all but that.
 *
 * For the state this holds where raising costs as much as confirming or more, as it does in all cases here. A cheaper
 * raise is planned in place of a confirmation, and is no longer there to be planned once the level has been reached.
 */

const runs = { numRuns: 2000 };
const rank: Readonly<Record<State, number>> = { NOT_ENOUGH_DATA: 0, NOT_YET: 1, READY_IF: 2, READY: 3 };

/** A case and the same case with one rating of a level raised in place. */
const raisedInPlace = fc
  .tuple(anyCase, fc.nat(), fc.constantFrom(1, 0.5, 0.3, 2))
  .filter(([{ ratings }]) => ratings.some(({ outcome }) => outcome === 'level'))
  .map(([input, pick, by]) => {
    const rated = input.ratings.filter(({ outcome }) => outcome === 'level');
    const picked = rated[pick % rated.length];
    const raise = (rating: Rating): Rating => (rating === picked && rating.outcome === 'level' ? { ...rating, level: rating.level + by } : rating);
    return { before: input, after: { ...input, ratings: input.ratings.map(raise) } };
  });

/** A case and the same case with one known level supposed to be higher, or at least agreed on. */
const supposedHigher: fc.Arbitrary<{ before: ScoringInput; after: ScoringInput }> = fc
  .tuple(anyCase, fc.constantFrom(...skillIds), fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0, max: 4, noNaN: true })))
  .filter(([input, skillId]) => levelsOfSkills(input).get(skillId)?.outcome === 'level')
  .map(([input, skillId, by]) => {
    const known = levelsOfSkills(input).get(skillId);
    const level = known?.outcome === 'level' ? known.level + by : NaN;
    return { before: input, after: { ...input, assumptions: { levels: new Map([[skillId, level]]) } } };
  });

const voice = fc.record({
  kind: fc.constantFrom('self' as const, 'manager' as const, 'agreed' as const),
  halves: fc.integer({ min: 0, max: 8 }),
  monthsAgo: fc.integer({ min: 0, max: 24 }),
});

/** One of two alternatives is raised, by little enough for its doubt to be more: chance alone seldom brings that about. */
const duel = fc
  .record({ raised: voice, other: voice, by: fc.constantFrom(0.1, 0.3, 0.5, 1), required: fc.integer({ min: 1, max: 5 }), mustHave: fc.boolean() })
  .map(({ raised, other, by, required, mustHave }) => {
    const requirements = [requirement('any-of', { skillIds: ['a', 'b'], level: required, mustHave })];
    const still = said('b', level(other.halves / 2), [other.kind, other.monthsAgo]);
    const at = (value: number) => ({ requirements, ...person([...said('a', level(value), [raised.kind, raised.monthsAgo]), ...still]) });
    return { before: at(raised.halves / 2), after: at(raised.halves / 2 + by) };
  });

const measures: Readonly<Record<string, (readiness: Readiness) => number>> = {
  score: ({ score }) => score ?? -1,
  low: ({ low }) => low ?? -1,
  high: ({ high }) => high ?? -1,
  state: ({ state }) => rank[state],
  met: ({ met }) => met,
  gates: ({ requirements }) => requirements.filter(({ gate }) => gate?.passes).length,
  cycles: ({ requirements }) => requirements.reduce((sum, { gate }) => sum + (gate?.sustained.metIn.length ?? 0), 0),
};

/** What is lower after than before. */
function lowered(before: Readiness, after: Readiness): string[] {
  return Object.keys(measures).filter((name) => measures[name]!(after) < measures[name]!(before));
}

describe('raising a known level', () => {
  it('in place never lowers the score, either end, the state, or what is met now, in a gate or in a cycle, and never moves the coverage', () => {
    fc.assert(
      fc.property(fc.oneof(raisedInPlace, duel), ({ before, after }) => {
        const [was, is] = [scoreReadiness(before), scoreReadiness(after)];
        expect(lowered(was, is)).toEqual([]);
        expect(is.coverage).toBe(was.coverage);
      }),
      runs,
    );
  });

  it('by supposing it lowers nothing but the upper end, and that never beneath what the score was', () => {
    fc.assert(
      fc.property(supposedHigher, ({ before, after }) => {
        const [was, is] = [scoreReadiness(before), scoreReadiness(after)];
        expect(lowered(was, is).filter((name) => name !== 'high')).toEqual([]);
        expect(is.high ?? -1).toBeGreaterThanOrEqual(was.score ?? -1);
      }),
      runs,
    );
  });
});
