import type { RatingHistoryQuery } from '../../generated/graphql.js';

export type History = RatingHistoryQuery['ratingHistory'];
export type RatedCycle = History['cycles'][number];
export type SkillHistory = History['skills'][number];
export type SkillInCycle = SkillHistory['cycles'][number];
export type PastRating = SkillInCycle['ratings'][number];
export type PastDispute = SkillInCycle['disputes'][number];
type Kind = PastRating['kind'];

/** What one side says in a cycle in the end. */
export function counting({ ratings }: SkillInCycle, kind: Kind): PastRating | undefined {
  return ratings.find((rating) => rating.kind === kind && !rating.replaced);
}

/** The last word of a cycle: what both agreed on, else the manager's, else the person's own. */
export function lastWord(cycle: SkillInCycle): PastRating | undefined {
  return counting(cycle, 'AGREED') ?? counting(cycle, 'MANAGER') ?? counting(cycle, 'SELF');
}

/** A level that a cycle ended with. */
export interface Stand {
  readonly cycleId: string;
  readonly level: number;
}

/** Oldest first; a cycle that ended without a level is not here. */
export function standsOf({ cycles }: SkillHistory): Stand[] {
  return cycles.flatMap((cycle) => {
    const level = lastWord(cycle)?.level;
    return typeof level === 'number' ? [{ cycleId: cycle.cycleId, level }] : [];
  });
}

/** Levels from the first to the last; null: there are no two. */
export function movedBy(skill: SkillHistory): number | null {
  const stands = standsOf(skill);
  const [first, last] = [stands[0], stands.at(-1)];
  return first && last && first !== last ? last.level - first.level : null;
}
