import type { CycleRatings } from './counting-ratings.js';
import type { Rating } from './input.js';
import type { FlagFacts } from './flag-facts.js';
import { flagPart, isAbove, isBelow, type FlagPart } from './flag-part.js';
import { concerns } from './flag-target.js';
import { wordOfCycle } from './level-of-skill.js';

/** What a cycle says of a skill by its own ratings. */
interface CycleLevel {
  readonly cycleId: string;
  readonly level: number;
  readonly ratings: readonly Rating[];
}

const idsOf = (ratings: readonly Rating[]): string[] => ratings.map(({ ratingId }) => ratingId);

function ratingsOf({ self, manager, agreed }: CycleRatings): Rating[] {
  return [self, manager, agreed].filter((rating) => rating !== undefined);
}

function isNewer(one: { readonly cycleId: string; readonly opensAt: number }, other: { readonly cycleId: string; readonly opensAt: number }): boolean {
  return one.opensAt === other.opensAt ? one.cycleId > other.cycleId : one.opensAt > other.opensAt;
}

/**
 * How many cycles have closed since the newest one with a rating of coding craft, whoever gave it and whatever it says,
 * and that cycle's ratings. One that is still open ends the neglect too. Where it was never rated, fewer closed cycles
 * than it takes are nothing to judge by.
 */
export function notRated(facts: FlagFacts): FlagPart {
  const { flags, counting, closed } = facts;
  const rated = flags.codingSkillIds.flatMap((skillId) => [...(counting.get(skillId)?.values() ?? [])]);
  const newest = rated.reduce<CycleRatings | null>((best, cycle) => (best && !isNewer(cycle, best) ? best : cycle), null);
  const since = newest ? closed.filter(({ id, opensAt }) => isNewer({ cycleId: id, opensAt }, newest)) : closed;
  return flagPart('not_rated', {
    judged: concerns(flags.codingSkillIds, facts) && (newest !== null || closed.length >= flags.codingCycles),
    holds: flags.codingCycles > 0 && since.length >= flags.codingCycles,
    measured: since.length,
    threshold: flags.codingCycles,
    cycleIds: since.map(({ id }) => id),
    ratingIds: rated.filter(({ cycleId }) => cycleId === newest?.cycleId).flatMap((cycle) => idsOf(ratingsOf(cycle))),
  });
}

/**
 * The levels of a skill by each closed cycle's own ratings, the newest first: the manager's and agreed ones, combined
 * as in point 1, or, where no closed cycle has one, the self ratings. The two are never mixed: a manager who is
 * stricter than the person is no fall. A cycle without a level is passed over.
 */
function levelsByCycle(skillId: string, { counting, closed, settings }: FlagFacts): CycleLevel[] {
  const cycles = closed.flatMap(({ id }) => counting.get(skillId)?.get(id) ?? []);
  const hasWord = cycles.some(({ manager, agreed }) => manager ?? agreed);
  return cycles.flatMap((cycle) => {
    const word = hasWord ? wordOfCycle(cycle, settings) : cycle.self && { ...cycle.self, behind: [cycle.self] };
    return word?.outcome === 'level' ? [{ cycleId: cycle.cycleId, level: word.level, ratings: word.behind }] : [];
  });
}

function fallsOf(levels: readonly CycleLevel[]): number {
  const stands = levels.findIndex(({ level }, at) => !isBelow(level, levels[at + 1]?.level ?? level));
  return Math.max(0, stands);
}

/** How many closed, rated cycles in a row the level of coding craft has fallen, up to the newest; of several skills the one that fell most often. */
export function falling(facts: FlagFacts): FlagPart {
  const { flags } = facts;
  const all = [...flags.codingSkillIds].sort().map((skillId) => levelsByCycle(skillId, facts));
  const most = all.reduce<CycleLevel[]>((best, levels) => (best.length === 0 || fallsOf(levels) > fallsOf(best) ? levels : best), []);
  const falls = fallsOf(most);
  const rows = falls > 0 ? most.slice(0, falls + 1) : [];
  return flagPart('falling', {
    judged: most.length > 0,
    holds: flags.codingCycles > 0 && falls >= flags.codingCycles,
    measured: falls,
    threshold: flags.codingCycles,
    cycleIds: rows.map(({ cycleId }) => cycleId),
    ratingIds: rows.flatMap(({ ratings }) => idsOf(ratings)),
  });
}

/** Both ratings of the newest cycle in which both gave a level, and by how much the self rating is above the manager's. */
function newestPair(skillId: string, { counting }: FlagFacts) {
  let newest: { cycleId: string; opensAt: number; above: number; ratings: Rating[] } | null = null;
  for (const { cycleId, opensAt, self, manager } of counting.get(skillId)?.values() ?? []) {
    if (self?.outcome !== 'level' || manager?.outcome !== 'level') continue;
    const pair = { cycleId, opensAt, above: self.level - manager.level, ratings: [self, manager] };
    if (!newest || isNewer(pair, newest)) newest = pair;
  }
  return newest;
}

/** How far the person stands above the manager in communication, in the newest cycle in which both gave a level; of several skills the widest. */
export function selfAboveManager(facts: FlagFacts): FlagPart {
  const { flags } = facts;
  const pairs = [...flags.communicationSkillIds].sort().flatMap((skillId) => newestPair(skillId, facts) ?? []);
  const widest = pairs.reduce<(typeof pairs)[number] | null>((best, pair) => (best && !isAbove(pair.above, best.above) ? best : pair), null);
  return flagPart('self_above_manager', {
    judged: widest !== null,
    holds: widest !== null && !isBelow(widest.above, flags.selfAboveManager),
    measured: widest && widest.above,
    threshold: flags.selfAboveManager,
    cycleIds: widest ? [widest.cycleId] : [],
    ratingIds: idsOf(widest?.ratings ?? []),
  });
}
