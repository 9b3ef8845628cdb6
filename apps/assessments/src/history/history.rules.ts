import type { DocumentProblem } from '../inputs/document-problem.model.js';
import { problemAt } from '../inputs/document-problem.rules.js';
import { findCertification } from '../certifications/certificate.rules.js';
import { mostRatings, type HistoryCertificate, type HistoryCycle, type HistoryDocument, type HistoryEvidence } from './history-document.js';
import { assessedProblems } from './history-ratings.rules.js';
import { frameworkAt, unknownPerson, type KnownHouse } from './known-house.rules.js';

type Path = readonly PropertyKey[];

/** Everything that is wrong with a history; none: all of it can be imported. */
export function historyProblems(history: HistoryDocument, house: KnownHouse): DocumentProblem[] {
  const { cycles, evidence, certificates } = history;
  const ratings = cycles.flatMap(({ people }) => people).reduce((sum, person) => sum + person.ratings.length, 0);
  return [
    ...(ratings > mostRatings ? [problemAt(['cycles'], `At most ${mostRatings} ratings at a time; here are ${ratings}. Send it in parts.`)] : []),
    ...(['cycles', 'evidence', 'certificates'] as const).flatMap((part) => repeatedIds(part, history[part])),
    ...cycles.flatMap((cycle, index) => cycleProblems(cycle, house, ['cycles', index])),
    ...evidence.flatMap((one, index) => evidenceProblems(one, house, ['evidence', index])),
    ...certificates.flatMap((one, index) => certificateProblems(one, house, ['certificates', index])),
  ];
}

function repeatedIds(part: string, things: readonly { id: string }[]): DocumentProblem[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, index) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [problemAt([part, index, 'id'], 'This id stands here a second time.')] : [];
  });
}

function cycleProblems(cycle: HistoryCycle, house: KnownHouse, at: Path): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  if (cycle.closesAt <= cycle.opensAt) problems.push(problemAt([...at, 'closesAt'], 'A cycle closes after it opens.'));
  if (cycle.closesAt > house.now) problems.push(problemAt([...at, 'closesAt'], 'A history is over: this is in the future.'));
  const framework = frameworkAt(house.frameworks, cycle.opensAt);
  if (!framework) return [...problems, problemAt([...at, 'opensAt'], 'No framework was in force when this cycle opened.')];
  const seen = new Set<string>();
  for (const [index, person] of cycle.people.entries()) {
    const path = [...at, 'people', index];
    if (seen.has(person.personId)) problems.push(problemAt([...path, 'personId'], 'This person stands in the cycle a second time.'));
    seen.add(person.personId);
    problems.push(...assessedProblems({ cycle, person, framework, house }, path));
  }
  return problems;
}

function evidenceProblems(evidence: HistoryEvidence, house: KnownHouse, at: Path): DocumentProblem[] {
  const { personId, skillIds, state, occurredOn, acceptedAt } = evidence;
  const problems = [...unknownPerson(personId, house, [...at, 'personId'])];
  for (const [index, id] of skillIds.entries()) {
    if (!house.frameworks.some((framework) => framework.skillIds.has(id))) problems.push(problemAt([...at, 'skillIds', index], `There is no skill "${id}".`));
  }
  if ((state === 'accepted') !== (acceptedAt !== null)) problems.push(problemAt([...at, 'acceptedAt'], 'Exactly what is accepted says when.'));
  if (acceptedAt && acceptedAt > house.now) problems.push(problemAt([...at, 'acceptedAt'], 'This is in the future.'));
  if (acceptedAt && acceptedAt < new Date(occurredOn)) problems.push(problemAt([...at, 'acceptedAt'], 'It was accepted before it was done.'));
  if (new Date(occurredOn) > house.now) problems.push(problemAt([...at, 'occurredOn'], 'This is in the future.'));
  return problems;
}

function certificateProblems(certificate: HistoryCertificate, house: KnownHouse, at: Path): DocumentProblem[] {
  const { personId, certification, issuedOn, expiresOn } = certificate;
  const problems = [...unknownPerson(personId, house, [...at, 'personId'])];
  const framework = frameworkAt(house.frameworks, house.now);
  if (!findCertification(framework?.certifications ?? [], certification)) problems.push(problemAt([...at, 'certification'], `The framework knows no certification "${certification}".`));
  if (new Date(issuedOn) > house.now) problems.push(problemAt([...at, 'issuedOn'], 'This is in the future.'));
  if (expiresOn && expiresOn <= issuedOn) problems.push(problemAt([...at, 'expiresOn'], 'A certificate expires after it was issued.'));
  return problems;
}
