import { levelProblem, saidOf } from '../answers/answer.rules.js';
import type { DocumentProblem } from '../inputs/document-problem.model.js';
import { problemAt } from '../inputs/document-problem.rules.js';
import type { RevealedRating } from '../ratings/reveal-ratings.js';
import type { HistoryCycle, HistoryPerson } from './history-document.js';
import { unknownPerson, type KnownFramework, type KnownHouse } from './known-house.rules.js';

/** One person of one cycle of a history, and what it is held against. */
export interface Assessed {
  readonly cycle: HistoryCycle;
  readonly person: HistoryPerson;
  readonly framework: KnownFramework;
  readonly house: KnownHouse;
}

type Path = readonly PropertyKey[];
type HistoryRating = HistoryPerson['ratings'][number];

/** Everything that is wrong with what was rated of one person in one cycle. */
export function assessedProblems(assessed: Assessed, at: Path): DocumentProblem[] {
  const { person, house } = assessed;
  const seen = new Set<string>();
  return [
    ...unknownPerson(person.personId, house, [...at, 'personId']),
    ...managerProblems(assessed, at),
    ...person.ratings.flatMap((rating, index) => {
      const path = [...at, 'ratings', index];
      const key = `${rating.kind} ${rating.skillId}`;
      const repeated = seen.has(key) ? [problemAt(path, `There are two ${rating.kind} ratings of "${rating.skillId}".`)] : [];
      seen.add(key);
      return [...repeated, ...ratingProblems(assessed, rating, path)];
    }),
  ];
}

function managerProblems({ cycle, person, house }: Assessed, at: Path): DocumentProblem[] {
  const path = [...at, 'managerId'];
  const byManager = person.ratings.some(({ kind }) => kind !== 'self');
  if (byManager && cycle.kind === 'self_only') return [problemAt([...at, 'ratings'], 'In a self-only cycle nobody but the person rates.')];
  if (person.managerId === null) return byManager ? [problemAt(path, 'There are ratings of a manager, but nobody gave them.')] : [];
  if (person.managerId === person.personId) return [problemAt(path, 'Nobody is their own manager.')];
  return unknownPerson(person.managerId, house, path);
}

function ratingProblems(assessed: Assessed, rating: HistoryRating, path: Path): DocumentProblem[] {
  const { framework, cycle, house } = assessed;
  const { givenAt, revealedAt } = instantsOf(assessed, rating);
  const problems: DocumentProblem[] = [];
  if (!framework.skillIds.has(rating.skillId)) problems.push(problemAt([...path, 'skillId'], `There was no skill "${rating.skillId}" in this cycle.`));
  const level = rating.outcome === 'level' ? levelProblem(rating.level, framework) : null;
  if (level) problems.push(problemAt([...path, 'level'], level));
  if (givenAt < cycle.opensAt) problems.push(problemAt([...path, 'givenAt'], 'It was given before the cycle opened.'));
  if (revealedAt < givenAt) problems.push(problemAt([...path, 'givenAt'], 'It was revealed before it was given.'));
  if (revealedAt > house.now) problems.push(problemAt([...path, 'givenAt'], 'This is in the future.'));
  return problems;
}

/** When a rating was given and revealed, where the document leaves it to the cycle. */
export function instantsOf({ cycle, person }: Pick<Assessed, 'cycle' | 'person'>, rating: HistoryRating): { readonly givenAt: Date; readonly revealedAt: Date } {
  const givenAt = rating.givenAt ?? person.givenAt ?? cycle.closesAt;
  // What was agreed after the cycle had closed was seen by both at once.
  const latest = cycle.kind === 'self_only' || givenAt > cycle.closesAt ? givenAt : cycle.closesAt;
  return { givenAt, revealedAt: person.revealedAt ?? latest };
}

/** A rating of a history as the house keeps it. */
export function ratingOf(assessed: Pick<Assessed, 'cycle' | 'person'>, rating: HistoryRating): RevealedRating {
  const { personId, managerId } = assessed.person;
  const { skillId, kind, comment } = rating;
  const raterId = kind === 'self' ? personId : (managerId ?? personId);
  return { ...saidOf(rating), skillId, kind, comment, raterId, ...instantsOf(assessed, rating) };
}
