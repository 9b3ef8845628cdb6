import fc from 'fast-check';
import type { Cycle, Evidence, Rating, ScoringInput } from '../index.js';
import { skillIds, someCase } from './arbitrary.js';
import { month } from './person.js';

/** Three closed quarters, seen after the last. */
const cycles: readonly Cycle[] = [0, 1, 2].map((quarter) => ({ id: `q${quarter + 1}`, opensAt: quarter * 3 * month, closedAt: (quarter + 1) * 3 * month }));

const strongRating = fc.option(fc.record({ kind: fc.constantFrom('manager' as const, 'agreed' as const), level: fc.integer({ min: 2, max: 4 }) }), { freq: 8 });

const strongRatings: fc.Arbitrary<Rating[]> = fc
  .tuple(...skillIds.flatMap((skillId) => cycles.map(({ id, opensAt }) => strongRating.map((said) => ({ skillId, cycleId: id, opensAt, said })))))
  .map((all) =>
    all.flatMap(({ opensAt, said, ...place }) => {
      const givenAt = opensAt + month;
      return said ? [{ ratingId: `strong-${place.skillId}-${place.cycleId}`, ...place, ...said, outcome: 'level' as const, givenAt, revealedAt: givenAt }] : [];
    }),
  );

/** An item that satisfies every rule there is. */
const strongEvidence: Evidence = {
  evidenceId: 'strong', skillIds: [...skillIds], occurredAt: month, acceptedAt: 2 * month, ownRole: 'lead', filled: ['metric', 'baseline', 'security'], quality: 7,
};

/** Somebody who stands near every threshold: left to chance alone, next to nobody is READY. */
const strongCase: fc.Arbitrary<ScoringInput> = fc.tuple(someCase, strongRatings, fc.boolean(), fc.nat({ max: 6 })).map(([input, strong, evidenced, weak]) => ({
  ...input,
  ratings: [...strong, ...input.ratings.slice(0, weak)],
  evidence: evidenced ? [strongEvidence, ...input.evidence] : input.evidence,
  requirements: input.requirements.map((requirement) => ({
    ...requirement,
    level: Math.min(3, requirement.level),
    evidenceRule: requirement.evidenceRule && { ...requirement.evidenceRule, roles: requirement.evidenceRule.roles.slice(0, 1).map(() => 'lead') },
  })),
  cycles,
  asOf: 9 * month + input.asOf,
}));

/** One person, one track, one instant, in every state there is. */
export const anyCase: fc.Arbitrary<ScoringInput> = fc.oneof(someCase, { arbitrary: strongCase, weight: 2 });
