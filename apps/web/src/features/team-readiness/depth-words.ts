import { listed } from '../../lib/phrases.js';
import { stateWords } from '../../lib/state-words.js';
import type { StateCounts, Team, TeamPerson, TeamRequirement } from './team.model.js';

/** "Technical strategy 3": a requirement with the level that it asks for. */
export function targetText({ name, target }: TeamRequirement): string {
  return `${name} ${target}`;
}

function nameOf({ people }: Pick<Team, 'people'>, personId: string | null | undefined): string {
  return people.find((person) => person.personId === personId)?.name ?? 'one person';
}

/** How deep the team is in one requirement, in words. */
export function depthText(team: Team, requirement: TeamRequirement): string {
  const { holders, onlyHolderId } = requirement;
  const what = targetText(requirement);
  if (holders === null || holders === undefined) return `${what}: it is asked of fewer than 5 people, too few for totals`;
  if (holders === 0) return `Nobody reaches ${what}`;
  if (holders === 1) return `Only ${nameOf(team, onlyHolderId)} reaches ${what}`;
  return `${holders} of ${team.people.length} reach ${what}`;
}

/** The thinnest first; what is not shown last. */
export function byDepth({ requirements }: Pick<Team, 'requirements'>): TeamRequirement[] {
  return requirements.toSorted((a, b) => (a.holders ?? Infinity) - (b.holders ?? Infinity) || Number(b.mustHave) - Number(a.mustHave));
}

function at(team: Team, places: readonly number[]): TeamRequirement[] {
  return places.flatMap((place) => team.requirements[place] ?? []);
}

/** What would be left without anyone, as a sentence; null where nothing would. */
function withoutAnyone(team: Team, places: readonly number[]): string | null {
  return places.length === 0 ? null : `Nobody would reach ${listed(at(team, places).map(targetText))}.`;
}

/** What three reach would have two left; what that is, as a sentence; null where there is none. */
function downToTwo(team: Team, { meets }: TeamPerson): string | null {
  const falling = team.requirements.filter(({ holders }, place) => holders === 3 && meets[place] === 1);
  return falling.length === 0 ? null : `Two instead of three would reach ${listed(falling.map(targetText))}.`;
}

/** What would hang on one person, by who that is. */
function onOnePerson(team: Team, person: TeamPerson, places: readonly number[]): string[] {
  const others = team.people.filter(({ personId }) => personId !== person.personId);
  const keeper = (place: number) => others.find(({ meets }) => meets[place] === 1)?.name ?? 'one person';
  const byKeeper = Map.groupBy(places, keeper);
  return [...byKeeper].map(([name, held]) => `Only ${name} would reach ${listed(at(team, held).map(targetText))}.`);
}

function countsText({ ready, readyIf, notYet, notEnoughData }: StateCounts): string {
  const left = ready + readyIf + notYet + notEnoughData;
  const parts = ([['READY', ready], ['READY_IF', readyIf], ['NOT_YET', notYet], ['NOT_ENOUGH_DATA', notEnoughData]] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} “${stateWords[state].title}”`);
  if (left === 0) return 'Nobody would be left.';
  return `Of the ${left === 1 ? 'one person' : left} left, ${listed(parts)}.`;
}

/** What the team would lack without one person, sentence by sentence; null where that may not be shown. */
export function departureTexts(team: Team, person: TeamPerson): string[] | null {
  const { leaving } = person;
  if (!leaving) return null;
  const lost = [withoutAnyone(team, leaving.withoutHolder), ...onOnePerson(team, person, leaving.withOneHolder), downToTwo(team, person)].filter((text) => text !== null);
  return [...(lost.length > 0 ? lost : ['Nothing would be left without anyone, nothing more would hang on one person, and nothing on two instead of three.']), countsText(leaving.counts)];
}
