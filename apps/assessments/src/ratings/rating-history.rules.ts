import type { PastRating } from './rating-history.model.js';

const kinds = ['self', 'manager', 'agreed'] as const;

/** In the order in which they were given. Of what one side says of a skill in a cycle the latest counts, the others are replaced by it. */
export function inOrder(given: readonly Omit<PastRating, 'replaced'>[]): PastRating[] {
  const ordered = given.toSorted((a, b) => a.givenAt.getTime() - b.givenAt.getTime() || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
  const counting = new Map(ordered.map((rating) => [`${rating.cycleId} ${rating.kind} ${rating.skillId}`, rating.id]));
  const ids = new Set(counting.values());
  return ordered.map((rating) => ({ ...rating, replaced: !ids.has(rating.id) }));
}
