import type { Cycle, Outcome, Rating, ScoringInput } from '../../index.js';

/*
 * A second implementation of formula v1, from the text of the formula alone, to hold the library against. Where the text
 * is open to two readings, the one that is taken is written down under the number of its point, in every file here.
 *
 * Readings of points 1, 2 and 9:
 * 1a. "Latest self rating", where no cycle has a manager or agreed rating, is the latest across cycles by the same order
 *     as within one: given, then revealed, then id. Not the one of the newest cycle.
 * 1b. When that latest self rating is "not applicable" the skill is unknown; an earlier self level does not come back.
 * 1c. The newest cycle with a manager or agreed rating is taken also where that rating is no level.
 * 1d. A manager's level beside a self rating that is no level is the manager's alone, for its level and its confidence.
 * 2a. A dispute is open from its opening, that instant included, up to its settling, that instant left out.
 * 2b. An assumed level is confirmed whatever is disputed.
 * 9a. The text does not say from when the age of evidence runs: from when the work was done (as a rating's runs from when
 *     it was given, not from when it was revealed) or from when it was accepted. The first was taken before comparing;
 *     the library took the second and has since followed this one.
 * 9b. "Counting ratings" are those that the level is made of: a newer self rating that moves nothing refreshes nothing.
 * 9c. An age is never negative: a date after the as-of instant counts as today.
 */

export const MONTH = 30.4375 * 24 * 60 * 60 * 1000;
export const TOLERANCE = 1e-9;

export type Word = 'level' | 'no_opportunity' | 'not_applicable' | 'unknown';

export interface Standing {
  readonly skillId: string;
  readonly word: Word;
  /** Meaningless unless the word is a level. */
  readonly level: number;
  readonly confirmed: boolean;
  /** 0 where nothing has been said. */
  readonly confidence: number;
}

/** What one cycle says of a skill, by its manager or agreed rating. */
export interface CycleWord {
  readonly said: Outcome;
  readonly base: number;
  readonly ratings: readonly Rating[];
}

export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function newestFirst(cycles: readonly Cycle[]): Cycle[] {
  return [...cycles].sort((one, other) => other.opensAt - one.opensAt || compareText(other.id, one.id));
}

/** Of the skill: revealed, and of a cycle that is given. */
export function countingRatings(input: ScoringInput, skillId: string): Rating[] {
  return input.ratings.filter(
    (rating) => rating.skillId === skillId && rating.revealedAt <= input.asOf && input.cycles.some((cycle) => cycle.id === rating.cycleId),
  );
}

function latest(ratings: readonly Rating[]): Rating | undefined {
  return [...ratings].sort(
    (one, other) => one.givenAt - other.givenAt || one.revealedAt - other.revealedAt || compareText(one.ratingId, other.ratingId),
  )[ratings.length - 1];
}

/** Point 1 within one cycle; null where it has neither a manager nor an agreed rating of the skill. */
export function wordOfCycle(input: ScoringInput, skillId: string, cycleId: string): CycleWord | null {
  const inCycle = countingRatings(input, skillId).filter((rating) => rating.cycleId === cycleId);
  const agreed = latest(inCycle.filter((rating) => rating.kind === 'agreed'));
  const manager = latest(inCycle.filter((rating) => rating.kind === 'manager'));
  const self = latest(inCycle.filter((rating) => rating.kind === 'self'));
  if (agreed) {
    return { said: agreed, base: 1, ratings: [agreed] };
  }
  if (!manager) {
    return null;
  }
  if (manager.outcome === 'level' && self?.outcome === 'level') {
    const sum = input.settings.managerWeight * manager.level + input.settings.selfWeight * self.level;
    return { said: { outcome: 'level', level: Number(sum.toFixed(12)) }, base: 0.8, ratings: [manager, self] };
  }
  return { said: manager, base: 0.7, ratings: [manager] };
}

/** Point 9. */
function confidence(input: ScoringInput, skillId: string, from: { base: number; ratings: readonly Rating[] }): number {
  const given = from.ratings.map((rating) => rating.givenAt);
  const accepted = input.evidence
    .filter((item) => item.acceptedAt <= input.asOf && item.skillIds.includes(skillId))
    .map((item) => item.occurredAt);
  const months = Math.max(0, input.asOf - Math.max(...given, ...accepted)) / MONTH;
  const halfLife = input.skills.find((skill) => skill.id === skillId)?.halfLifeMonths ?? 12;
  return from.base * 2 ** (-months / halfLife);
}

/** Point 2. */
function isDisputed(input: ScoringInput, skillId: string, cycleId: string): boolean {
  return input.disputes.some(
    (dispute) =>
      dispute.skillId === skillId &&
      dispute.cycleId === cycleId &&
      dispute.openedAt <= input.asOf &&
      (dispute.settledAt === null || dispute.settledAt > input.asOf),
  );
}

function standingOf(skillId: string, said: Outcome, more: { confirmed: boolean; confidence: number }): Standing {
  return { skillId, word: said.outcome, level: said.outcome === 'level' ? said.level : Number.NaN, ...more };
}

function standingBySelf(input: ScoringInput, skillId: string): Standing {
  const self = latest(countingRatings(input, skillId).filter((rating) => rating.kind === 'self'));
  if (!self) {
    return { skillId, word: 'unknown', level: Number.NaN, confirmed: false, confidence: 0 };
  }
  const found = standingOf(skillId, self, { confirmed: false, confidence: confidence(input, skillId, { base: 0.4, ratings: [self] }) });
  return self.outcome === 'not_applicable' ? { ...found, word: 'unknown' } : found;
}

/** Points 1, 2 and 9 of one skill. */
export function standing(input: ScoringInput, skillId: string): Standing {
  const assumed = input.assumptions?.levels?.get(skillId);
  if (assumed !== undefined) {
    return { skillId, word: 'level', level: assumed, confirmed: true, confidence: 1 };
  }
  for (const cycle of newestFirst(input.cycles)) {
    const word = wordOfCycle(input, skillId, cycle.id);
    if (word) {
      return standingOf(skillId, word.said, {
        confirmed: !isDisputed(input, skillId, cycle.id),
        confidence: confidence(input, skillId, word),
      });
    }
  }
  return standingBySelf(input, skillId);
}
