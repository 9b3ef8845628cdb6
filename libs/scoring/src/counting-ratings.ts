import type { PersonInput, Rating, RatingKind } from './input.js';

/** The ratings of one skill that count in one cycle: of each kind at most one. */
export type CycleRatings = { readonly cycleId: string; readonly opensAt: number } & { [Kind in RatingKind]?: Rating };

/** What the levels of a person are made of. */
export type RatingsOfPerson = Pick<PersonInput, 'ratings' | 'cycles' | 'settings' | 'disputes' | 'asOf' | 'assumptions'>;

/** By skill, then by cycle. */
export type CountingRatings = ReadonlyMap<string, ReadonlyMap<string, CycleRatings>>;

/**
 * Of two ratings, the rater's later word: the one given later, whenever each was revealed, so that a correction
 * stands even if the reveal of what it corrects arrives after it. Ties: revealed later, then the greater id.
 */
export function isLater(one: Rating, other: Rating): boolean {
  if (one.givenAt !== other.givenAt) return one.givenAt > other.givenAt;
  if (one.revealedAt !== other.revealedAt) return one.revealedAt > other.revealedAt;
  return one.ratingId > other.ratingId;
}

function keep(ofSkill: Map<string, CycleRatings>, rating: Rating, opensAt: number): void {
  const inCycle = ofSkill.get(rating.cycleId) ?? { cycleId: rating.cycleId, opensAt };
  const present = inCycle[rating.kind];
  if (!present || isLater(rating, present)) inCycle[rating.kind] = rating;
  ofSkill.set(rating.cycleId, inCycle);
}

/**
 * Which ratings count, by skill and cycle: those revealed at or before the as-of instant, of each kind the latest in
 * its cycle. One pass over the ratings.
 */
export function countingRatings(input: RatingsOfPerson): CountingRatings {
  const openings = new Map(input.cycles.map(({ id, opensAt }) => [id, opensAt]));
  const bySkill = new Map<string, Map<string, CycleRatings>>();
  for (const rating of input.ratings) {
    const opensAt = openings.get(rating.cycleId);
    if (opensAt === undefined || rating.revealedAt > input.asOf) continue;
    const ofSkill = bySkill.get(rating.skillId) ?? new Map<string, CycleRatings>();
    bySkill.set(rating.skillId, ofSkill);
    keep(ofSkill, rating, opensAt);
  }
  return bySkill;
}
