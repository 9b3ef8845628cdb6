import fc from 'fast-check';
import { levelsOfSkills, scoreReadiness } from './index.js';
import type { EvidenceRule, Requirement, ScoringInput } from './index.js';
import { ratings as someRatings, requirements as someRequirements, someCase } from './testing/arbitrary.js';
import { anyCase } from './testing/near-ready.js';

const runs = { numRuns: 1000 };

function bytesOf(input: ScoringInput): string {
  return JSON.stringify([scoreReadiness(input), [...levelsOfSkills(input)]]);
}

function inAnyOrder<Value>(list: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

function backwards<Value>(list: readonly Value[]): Value[] {
  return [...list].reverse();
}

function ruleBackwards(rule: EvidenceRule | null): EvidenceRule | null {
  return rule && { ...rule, roles: backwards(rule.roles), fields: backwards(rule.fields) };
}

function requirementBackwards(requirement: Requirement): Requirement {
  return { ...requirement, skillIds: backwards(requirement.skillIds), evidenceRule: ruleBackwards(requirement.evidenceRule) };
}

/** A case together with another order of each of its lists, the lists within them included. */
const shuffled = anyCase.chain((input) =>
  fc
    .record({
      ratings: inAnyOrder(input.ratings),
      cycles: inAnyOrder(input.cycles),
      disputes: inAnyOrder(input.disputes),
      evidence: inAnyOrder(input.evidence.map((item) => ({ ...item, skillIds: backwards(item.skillIds), filled: backwards(item.filled) }))),
      skills: inAnyOrder(input.skills),
      requirements: inAnyOrder(input.requirements.map(requirementBackwards)),
    })
    .map((lists) => ({ input, again: { ...input, ...lists } })),
);

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** What was known at the instant: nothing revealed, accepted, opened to dispute, settled or closed after it. */
function asItWas(input: ScoringInput): ScoringInput {
  const { asOf } = input;
  const until = (at: number | null) => (at !== null && at > asOf ? null : at);
  return {
    ...input,
    ratings: input.ratings.filter(({ revealedAt }) => revealedAt <= asOf),
    evidence: input.evidence.filter(({ acceptedAt }) => acceptedAt <= asOf),
    disputes: input.disputes.filter(({ openedAt }) => openedAt <= asOf).map((dispute) => ({ ...dispute, settledAt: until(dispute.settledAt) })),
    cycles: input.cycles.map((cycle) => ({ ...cycle, closedAt: until(cycle.closedAt) })),
  };
}

describe('laws of the inputs', () => {
  it('the order of inputs never matters, to the byte', () => {
    fc.assert(fc.property(shuffled, ({ input, again }) => expect(bytesOf(again)).toBe(bytesOf(input))), runs);
  });

  it('the same inputs give the same bytes, and are left as they were', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const first = bytesOf(freeze(input));
        expect(bytesOf(structuredClone(input))).toBe(first);
      }),
      runs,
    );
  });

  it('a skill outside the track never matters', () => {
    fc.assert(
      fc.property(anyCase, someCase, (input, other) => {
        const outside = (skillId: string) => `other-${skillId}`;
        const ratings = other.ratings.map((rating) => ({ ...rating, ratingId: `other-${rating.ratingId}`, skillId: outside(rating.skillId) }));
        const disputes = other.disputes.map((dispute) => ({ ...dispute, skillId: outside(dispute.skillId) }));
        const evidence = other.evidence.map((item) => ({ ...item, evidenceId: `other-${item.evidenceId}`, skillIds: item.skillIds.map(outside) }));
        const skills = other.skills.map((skill) => ({ ...skill, id: outside(skill.id) }));
        const more = {
          ratings: [...ratings, ...input.ratings],
          disputes: [...disputes, ...input.disputes],
          evidence: [...evidence, ...input.evidence],
          skills: [...skills, ...input.skills],
          assumptions: { levels: new Map([['other-a', 4]]) },
        };
        expect(scoreReadiness({ ...input, ...more })).toEqual(scoreReadiness(input));
      }),
      runs,
    );
  });

  it('another track of the same person never matters', () => {
    fc.assert(
      fc.property(anyCase, someRequirements, (input, others) => {
        const requirements = [...input.requirements, ...others.map((other) => ({ ...other, id: `other-${other.id}` }))];
        const shared = scoreReadiness({ ...input, requirements }).requirements.filter(({ requirementId }) => !requirementId.startsWith('other-'));
        const alone = scoreReadiness(input).requirements;
        const ofTheTrack = { contribution: null, lostPoints: null };
        expect(shared.map((row) => ({ ...row, ...ofTheTrack }))).toEqual(alone.map((row) => ({ ...row, ...ofTheTrack })));
      }),
      runs,
    );
  });

  it('what is not revealed at the instant never matters', () => {
    fc.assert(
      fc.property(anyCase, someRatings, (input, others) => {
        const hidden = others.map((rating) => ({ ...rating, ratingId: `hidden-${rating.ratingId}`, revealedAt: input.asOf + 1 }));
        expect(bytesOf({ ...input, ratings: [...hidden, ...input.ratings] })).toBe(bytesOf(input));
      }),
      runs,
    );
  });

  it('the future never matters: what was known at the instant gives what it gave then', () => {
    fc.assert(fc.property(anyCase, (input) => expect(bytesOf(asItWas(input))).toBe(bytesOf(input))), runs);
  });

  it('to suppose nothing changes nothing', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        expect(bytesOf({ ...input, assumptions: { levels: new Map(), evidenced: new Set(), cyclesHeld: 0 } })).toBe(bytesOf(input));
      }),
      runs,
    );
  });
});
