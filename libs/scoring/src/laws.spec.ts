import fc from 'fast-check';
import { levelsOfSkills, scoreLevels, scoreReadiness } from './index.js';
import type { Rating, Requirement, SkillLevel } from './index.js';
import { ratings as someRatings, skillIds, someCase, type Case } from './testing/arbitrary.js';
import { standing } from './testing/person.js';

const runs = { numRuns: 2000 };

function bytesOf(input: Case): string {
  return JSON.stringify([scoreReadiness(input), [...levelsOfSkills(input)]]);
}

/** A case together with another order of each of its lists. */
const shuffled = someCase.chain((input) =>
  fc
    .tuple(
      ...[input.ratings, input.cycles, input.disputes, input.requirements].map((list) =>
        fc.shuffledSubarray<unknown>([...list], { minLength: list.length, maxLength: list.length }),
      ),
    )
    .map(([ratings, cycles, disputes, requirements]) => ({
      input,
      again: { ...input, ratings, cycles, disputes, requirements: (requirements as Requirement[]).map(backwards) } as Case,
    })),
);

function backwards(requirement: Requirement): Requirement {
  return { ...requirement, skillIds: [...requirement.skillIds].reverse() };
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** A case and one of its known requirements, replaced so that a skill of its own stands for it at the given share of the level. */
function withAttainment(input: Case, requirementId: string, share: number): number {
  const levels = new Map<string, SkillLevel>(levelsOfSkills(input));
  const requirements = input.requirements.map((requirement) => {
    if (requirement.id !== requirementId) return requirement;
    levels.set('its-own', standing({ outcome: 'level', level: share * requirement.level }));
    return { ...requirement, skillIds: ['its-own'] };
  });
  return scoreLevels({ requirements, levels, asOf: input.asOf, traits: input.traits }).score ?? NaN;
}

describe('laws of the score', () => {
  it('the order of inputs never matters, to the byte', () => {
    fc.assert(fc.property(shuffled, ({ input, again }) => expect(bytesOf(again)).toBe(bytesOf(input))), runs);
  });

  it('the same inputs give the same bytes, and are left as they were', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const first = bytesOf(freeze(input));
        expect(bytesOf(structuredClone(input))).toBe(first);
      }),
      runs,
    );
  });

  it('a skill outside the track never matters', () => {
    fc.assert(
      fc.property(someCase, someRatings, (input, others) => {
        const outside = others.map((rating) => ({ ...rating, ratingId: `other-${rating.ratingId}`, skillId: `other-${rating.skillId}` }));
        expect(scoreReadiness({ ...input, ratings: [...outside, ...input.ratings] })).toEqual(scoreReadiness(input));
      }),
      runs,
    );
  });

  it('what is not revealed at the instant never matters', () => {
    fc.assert(
      fc.property(someCase, someRatings, (input, others) => {
        const hidden = others.map((rating) => ({ ...rating, ratingId: `hidden-${rating.ratingId}`, revealedAt: input.asOf + 1 }));
        expect(bytesOf({ ...input, ratings: [...hidden, ...input.ratings] })).toBe(bytesOf(input));
      }),
      runs,
    );
  });

  it('the future never matters: ratings revealed by the instant give what they gave then', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const then = input.ratings.filter(({ revealedAt }) => revealedAt <= input.asOf);
        expect(bytesOf({ ...input, ratings: then })).toBe(bytesOf(input));
      }),
      runs,
    );
  });

  it('raising a rated level never lowers the score', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), (input, pick) => {
        const levels = input.ratings.filter((rating) => rating.outcome === 'level' && rating.level < 4);
        fc.pre(levels.length > 0);
        const picked = levels[pick % levels.length]!;
        const raise = (rating: Rating): Rating => (rating === picked && rating.outcome === 'level' ? { ...rating, level: rating.level + 1 } : rating);
        const before = scoreReadiness(input);
        const after = scoreReadiness({ ...input, ratings: input.ratings.map(raise) });
        expect(after.score ?? -1).toBeGreaterThanOrEqual(before.score ?? -1);
        expect(after.met).toBeGreaterThanOrEqual(before.met);
        expect(after.coverage).toBe(before.coverage);
      }),
      runs,
    );
  });

  it('raising a known level by any fraction never lowers the score', () => {
    fc.assert(
      fc.property(someCase, fc.constantFrom(...skillIds), fc.double({ min: 0, max: 4, noNaN: true }), (input, skillId, by) => {
        const levels = levelsOfSkills(input);
        const known = levels.get(skillId);
        fc.pre(known?.outcome === 'level');
        const raised = known?.outcome === 'level' ? { ...known, level: known.level + by } : standing({ outcome: 'level', level: by });
        const before = scoreLevels({ ...input, levels }).score;
        expect(scoreLevels({ ...input, levels: new Map([...levels, [skillId, raised]]) }).score ?? -1).toBeGreaterThanOrEqual(before ?? -1);
      }),
      runs,
    );
  });

  it('contributions add up to the score, and with the lost points to 100', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const { score, requirements } = scoreReadiness(input);
        fc.pre(score !== null);
        const contributed = requirements.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
        const lost = requirements.reduce((sum, { lostPoints }) => sum + (lostPoints ?? 0), 0);
        expect(Math.abs(contributed - (score ?? NaN))).toBeLessThan(1e-9);
        expect(Math.abs(contributed + lost - 100)).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('removing one contribution, or one loss, changes the score by what the explanation says', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), (input, pick) => {
        const { score, requirements } = scoreReadiness(input);
        const known = requirements.filter(({ contribution }) => contribution !== null);
        fc.pre(known.length > 0);
        const { requirementId, contribution, lostPoints } = known[pick % known.length]!;
        expect(Math.abs(withAttainment(input, requirementId, 0) - (score! - contribution!))).toBeLessThan(1e-9);
        expect(Math.abs(withAttainment(input, requirementId, 1) - (score! + lostPoints!))).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('the score is null or from 0 to 100, coverage from 0 to 1, and nothing is a number that is not one', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const { score, coverage, requirements } = scoreReadiness(input);
        expect(score === null || (score >= 0 && score <= 100)).toBe(true);
        expect(score === null).toBe(requirements.every(({ attainment }) => attainment === null));
        expect(coverage >= 0 && coverage <= 1).toBe(true);
        expect(requirements.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
      }),
      runs,
    );
  });
});
