import type { RatingHistoryQuery } from '../../generated/graphql.js';

type Answer = RatingHistoryQuery['ratingHistory'];
export type RatedCycle = Answer['cycles'][number];
export type PastRating = Answer['ratings'][number];
export type PastDispute = Answer['disputes'][number];

/** What one cycle says of one skill, in the order in which it was said. */
export interface SkillInCycle {
  readonly cycleId: string;
  readonly ratings: readonly PastRating[];
  readonly disputes: readonly PastDispute[];
}

/** One skill over the cycles that say something of it, oldest first. */
export interface SkillHistory {
  readonly skillId: string;
  readonly name: string;
  readonly category: string;
  readonly cycles: readonly SkillInCycle[];
}

export interface History {
  readonly cycles: readonly RatedCycle[];
  readonly skills: readonly SkillHistory[];
}

/** The flat answer of the server, skill by skill. */
export function historyOf({ cycles, skills, ratings, disputes }: Answer): History {
  const place = ({ skillId, cycleId }: { skillId: string; cycleId: string }) => `${cycleId} ${skillId}`;
  const [ratingsAt, disputesAt] = [Map.groupBy(ratings, place), Map.groupBy(disputes, place)];
  const inCycle = (skillId: string) => (cycleId: string) => ({ cycleId, ratings: ratingsAt.get(place({ skillId, cycleId })) ?? [], disputes: disputesAt.get(place({ skillId, cycleId })) ?? [] });
  const ids = cycles.map(({ cycle }) => cycle.id);
  return { cycles, skills: skills.map((skill) => ({ ...skill, cycles: ids.map(inCycle(skill.skillId)).filter((one) => one.ratings.length + one.disputes.length > 0) })) };
}

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
