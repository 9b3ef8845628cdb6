import type { FrameworkDocument } from '@waymark/contracts';
import { v5 } from 'uuid';
import { certificates } from './certificates.ts';
import { evidenceOf } from './evidence.ts';
import { peopleOf, type Company, type DemoPerson } from './people.ts';
import { within, type Quarter } from './quarters.ts';
import { quartersRated, ratingsOf, type DemoRating } from './ratings.ts';

export interface Known {
  readonly company: Company;
  readonly framework: FrameworkDocument;
  readonly quarters: readonly Quarter[];
  readonly today: Date;
  /** Ids by e-mail. */
  readonly ids: ReadonlyMap<string, string>;
}

/** An id that is the same whenever the same company is seeded. */
export function idOf({ id }: Company, what: string): string {
  return v5(what, id);
}

/** Part of the quarter at which each kind of rating was given. */
const given: Readonly<Record<DemoRating['kind'], number>> = { self: 0.6, manager: 0.85, agreed: 0.95 };

/** The history of people as documents that each fit into one request, oldest quarter first; evidence and certificates last. */
export function historyOf(known: Known, people: readonly DemoPerson[] = peopleOf(known.company)): object[] {
  const rated = people.map((person) => ({ person, quarters: ratingsOf(known.framework, person) }));
  const cycles = known.quarters.slice(-quartersRated).map((quarter, index) => {
    const assessed = rated.flatMap(({ person, quarters }) => assessedOf(known, { person, quarter, ratings: quarters[index] ?? [] }));
    const { name, opensAt, closesAt } = quarter;
    return { cycles: [{ id: idOf(known.company, `cycle ${name}`), name, opensAt, closesAt, people: assessed }] };
  });
  return [...cycles, { evidence: people.flatMap((person) => evidence(known, person)), certificates: people.flatMap((person) => held(known, person)) }];
}

function assessedOf({ ids }: Known, { person, quarter, ratings }: { person: DemoPerson; quarter: Quarter; ratings: readonly DemoRating[] }): object[] {
  if (ratings.length === 0) return [];
  const personId = ids.get(person.email);
  const managerId = ids.get(person.managerEmail) ?? null;
  return [{ personId, managerId, ratings: ratings.map((rating) => ({ ...rating, givenAt: within(quarter, given[rating.kind]) })) }];
}

function evidence({ company, quarters, ids }: Known, person: DemoPerson): object[] {
  const manager = peopleOf(company).find(({ email }) => email === person.managerEmail)?.name;
  return evidenceOf(person, quarters, manager).map((one, index) => ({ id: idOf(company, `evidence ${person.email} ${index}`), personId: ids.get(person.email), ...one }));
}

function held({ company, today, ids }: Known, person: DemoPerson): object[] {
  return certificates(today)
    .filter(({ name }) => name === person.name)
    .map(({ certification, issuedOn }) => ({ id: certificateId(company, person.email, certification), personId: ids.get(person.email), certification, issuedOn }));
}

export function certificateId(company: Company, email: string, certification: string): string {
  return idOf(company, `certificate ${email} ${certification}`);
}
