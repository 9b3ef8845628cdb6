import { countingRatings, isLater, type CountingRatings, type CycleRatings, type RatingsOfPerson } from './counting-ratings.js';
import type { Dispute, Outcome, Rating, Settings } from './input.js';
import type { LevelSource, SkillLevel } from './result.js';

const unknown: SkillLevel = { outcome: 'unknown' };

/** What was said, by whom, and the ratings that say it (the manager's first). */
type Word = Outcome & { readonly source: LevelSource; readonly behind: readonly [Rating, ...Rating[]] };

function wordOf(rating: Rating): Word {
  const said = { source: rating.kind, behind: [rating] } as const;
  return rating.outcome === 'level' ? { outcome: 'level', level: rating.level, ...said } : { outcome: rating.outcome, ...said };
}

/**
 * The weighted level, to twelve decimals: binary fractions make 0.7 x 3 + 0.3 x 3 a hair less than 3, and a person
 * whom both put at the required level meets it.
 */
function combined(manager: number, self: number, { managerWeight, selfWeight }: Settings): number {
  return Math.round((managerWeight * manager + selfWeight * self) * 1e12) / 1e12;
}

/** What a cycle says of a skill: nothing (null) unless a manager or agreed rating was given in it. */
export function wordOfCycle({ agreed, manager, self }: CycleRatings, settings: Settings): Word | null {
  if (agreed) return wordOf(agreed);
  if (!manager) return null;
  if (manager.outcome !== 'level' || self?.outcome !== 'level') return wordOf(manager);
  return { outcome: 'level', level: combined(manager.level, self.level, settings), source: 'manager_and_self', behind: [manager, self] };
}

function isNewer(one: CycleRatings, other: CycleRatings): boolean {
  return one.opensAt === other.opensAt ? one.cycleId > other.cycleId : one.opensAt > other.opensAt;
}

/** The word of the newest cycle that has a manager's or an agreed rating; else the latest self rating; else none. */
function wordThatCounts(cycles: Iterable<CycleRatings>, settings: Settings): Word | null {
  let newest: CycleRatings | null = null;
  let latestSelf: Rating | null = null;
  for (const cycle of cycles) {
    if ((cycle.agreed || cycle.manager) && (!newest || isNewer(cycle, newest))) newest = cycle;
    if (cycle.self && (!latestSelf || isLater(cycle.self, latestSelf))) latestSelf = cycle.self;
  }
  if (newest) return wordOfCycle(newest, settings);
  return latestSelf && wordOf(latestSelf);
}

function isDisputed({ skillId, cycleId }: Rating, disputes: readonly Dispute[], asOf: number): boolean {
  return disputes.some(
    (dispute) =>
      dispute.skillId === skillId &&
      dispute.cycleId === cycleId &&
      dispute.openedAt <= asOf &&
      (dispute.settledAt === null || dispute.settledAt > asOf),
  );
}

function levelFrom(cycles: Iterable<CycleRatings>, { settings, disputes, asOf }: RatingsOfPerson): SkillLevel {
  const word = wordThatCounts(cycles, settings);
  if (!word) return unknown;
  const { behind, source } = word;
  const standing = {
    confirmed: source !== 'self' && !isDisputed(behind[0], disputes, asOf),
    source,
    givenAt: Math.max(...behind.map(({ givenAt }) => givenAt)),
    cycleId: behind[0].cycleId,
    ratingIds: behind.map(({ ratingId }) => ratingId),
  };
  return word.outcome === 'level' ? { outcome: 'level', level: word.level, ...standing } : { outcome: word.outcome, ...standing };
}

/** A level that is supposed: as if both had signed it at the as-of instant. */
function supposed(level: number, asOf: number): SkillLevel {
  return { outcome: 'level', level, confirmed: true, source: 'assumed', givenAt: asOf, cycleId: null, ratingIds: [] };
}

/** `levelsOfSkills` for ratings of which it is already known which count. */
export function levelsFrom(counting: CountingRatings, input: RatingsOfPerson): ReadonlyMap<string, SkillLevel> {
  const levels = new Map<string, SkillLevel>();
  for (const [skillId, cycles] of counting) levels.set(skillId, levelFrom(cycles.values(), input));
  for (const [skillId, level] of input.assumptions?.levels ?? []) levels.set(skillId, supposed(level, input.asOf));
  return new Map([...levels].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The level of every skill that has a rating which counts, or is assumed (formula v1, points 1 and 2), in the order of
 * the skills' ids. A skill that is not in the map is unknown. Time is linear in the ratings.
 */
export function levelsOfSkills(input: RatingsOfPerson): ReadonlyMap<string, SkillLevel> {
  return levelsFrom(countingRatings(input), input);
}

/**
 * The level of one skill (formula v1, points 1 and 2). A newer self rating alone moves nothing while an older cycle
 * has a manager's or an agreed rating: it waits for the manager's.
 */
export function levelOfSkill({ skillId, ...input }: RatingsOfPerson & { readonly skillId: string }): SkillLevel {
  const ratings = input.ratings.filter((rating) => rating.skillId === skillId);
  return levelsOfSkills({ ...input, ratings }).get(skillId) ?? unknown;
}
