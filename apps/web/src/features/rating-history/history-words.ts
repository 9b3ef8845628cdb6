import { answerText } from '../../components/rating/rating-options.js';
import { counted } from '../../lib/counts.js';
import { listed } from '../../lib/phrases.js';
import { lastWord, movedBy, standsOf, type History, type PastRating, type RatedCycle, type SkillHistory, type Stand } from './history.model.js';

/** Cycles by their id, to name them and their levels. */
export type CycleById = ReadonlyMap<string, RatedCycle>;

export function cyclesById({ cycles }: History): CycleById {
  return new Map(cycles.map((rated) => [rated.cycle.id, rated]));
}

/** "3 Practitioner", as the cycle's own scale calls it. */
export function ratingText(rating: Pick<PastRating, 'outcome' | 'level'>, rated: RatedCycle | undefined): string {
  return answerText(rating, (rated?.scale ?? []).map((level) => ({ ...level, meaning: level.name })), '');
}

function standText({ cycleId, level }: { cycleId: string; level: number }, cycles: CycleById): { level: string; cycle: string } {
  const rated = cycles.get(cycleId);
  return { level: ratingText({ outcome: 'LEVEL', level }, rated), cycle: rated?.cycle.name ?? '' };
}

/** How one skill moved, in one sentence. */
export function skillSentence(skill: SkillHistory, cycles: CycleById): string {
  const stands = standsOf(skill);
  const [first, last] = [stands[0], stands.at(-1)];
  if (!first || !last) return withoutLevel(skill, cycles);
  const [from, to] = [standText(first, cycles), standText(last, cycles)];
  if (first === last) return `${to.level} in ${to.cycle}, the only cycle with a level so far.`;
  if (stands.every(({ level }) => level === last.level)) return `${to.level} in every cycle from ${from.cycle} to ${to.cycle}.`;
  if (first.level === last.level) return `${to.level} in ${from.cycle} and again in ${to.cycle}, ${between(stands, cycles)} between.`;
  const middle = stands.slice(1, -1).map((stand) => standText(stand, cycles)).map(({ level, cycle }) => `${level} in ${cycle}`);
  const way = middle.length > 0 && middle.length < 3 ? `, by way of ${listed(middle)}` : '';
  return `From ${from.level} in ${from.cycle} to ${to.level} in ${to.cycle}${way}.`;
}

/** The level that is farthest from where it began and ended. */
function between(stands: readonly Stand[], cycles: CycleById): string {
  const farthest = stands.reduce((most, stand) => (Math.abs(stand.level - (stands[0]?.level ?? 0)) > Math.abs(most.level - (stands[0]?.level ?? 0)) ? stand : most));
  return standText(farthest, cycles).level;
}

function withoutLevel({ cycles: said }: SkillHistory, cycles: CycleById): string {
  const last = said.at(-1);
  const word = last && lastWord(last);
  if (!last || !word) return 'Nobody has rated it yet.';
  const rated = cycles.get(last.cycleId);
  return `No level yet: ${ratingText(word, rated).toLowerCase()} in ${rated?.cycle.name ?? ''}.`;
}

/** How all of it moved, in one sentence. */
export function historySentence({ cycles, skills }: History): string {
  const [first, last] = [cycles[0]?.cycle.name, cycles.at(-1)?.cycle.name];
  const over = first === last ? `in ${last ?? ''}` : `over ${counted(cycles.length, 'cycle', 'cycles')}, ${first ?? ''} to ${last ?? ''}`;
  const moves = skills.map(movedBy).filter((by) => by !== null);
  const [rose, fell] = [moves.filter((by) => by > 0).length, moves.filter((by) => by < 0).length];
  const moved = moves.length === 0 ? 'With the next cycle it shows what moved.' : `Since each was first rated, ${rose === 0 ? 'none' : rose} rose, ${fell === 0 ? 'none' : fell} fell, ${moves.length - rose - fell} stayed.`;
  return `${counted(skills.length, 'skill', 'skills')} ${over}. ${moved}`;
}

/** "2 levels up"; null where nothing can have moved. */
export function moveText(by: number | null): string | null {
  if (by === null) return null;
  if (by === 0) return 'stayed';
  return `${counted(Math.abs(by), 'level', 'levels')} ${by > 0 ? 'up' : 'down'}`;
}
