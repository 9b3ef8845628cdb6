import type { Dispute } from '../conversation/conversation.model.js';
import type { PastRating, SkillHistory, SkillInCycle } from './rating-history.model.js';

/** What one row says beside where it belongs. */
type Of<Said> = Said & { readonly skillId: string; readonly cycleId: string };

export interface RevealedRows {
  /** Oldest first. */
  readonly cycleIds: readonly string[];
  readonly skills: readonly Pick<SkillHistory, 'skillId' | 'name' | 'category'>[];
  readonly ratings: readonly Of<Omit<PastRating, 'replaced'>>[];
  readonly disputes: readonly Of<Dispute>[];
}

/** Each skill over the cycles that say something of it; in each, everything in the order in which it was said. */
export function historyOf({ cycleIds, skills, ratings, disputes }: RevealedRows): SkillHistory[] {
  const ratingsAt = Map.groupBy(ratings, placeOf);
  const disputesAt = Map.groupBy(disputes, placeOf);
  return skills.map((skill) => {
    const places = cycleIds.map((cycleId) => ({ cycleId, place: placeOf({ skillId: skill.skillId, cycleId }) }));
    const cycles = places.map(({ cycleId, place }): SkillInCycle => ({
      cycleId,
      ratings: inOrder(ratingsAt.get(place) ?? []),
      disputes: (disputesAt.get(place) ?? []).toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime() || (a.id < b.id ? -1 : 1)),
    }));
    return { ...skill, cycles: cycles.filter((cycle) => cycle.ratings.length + cycle.disputes.length > 0) };
  });
}

function placeOf({ skillId, cycleId }: { readonly skillId: string; readonly cycleId: string }): string {
  return `${cycleId}:${skillId}`;
}

const kinds = ['self', 'manager', 'agreed'] as const;

/** Of each kind the one that was given last counts. */
function inOrder(ratings: readonly Omit<PastRating, 'replaced'>[]): PastRating[] {
  const ordered = ratings.toSorted((a, b) => a.givenAt.getTime() - b.givenAt.getTime() || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const counting = new Set(kinds.map((kind) => ordered.findLast((rating) => rating.kind === kind)?.id));
  return ordered.map((rating) => ({ ...rating, replaced: !counting.has(rating.id) }));
}
