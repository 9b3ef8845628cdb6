import type { HouseClient } from './house-client.ts';
import { emailOf, peopleOf, type Company } from './people.ts';

/** A company, and those who act in it. */
export interface Acting {
  readonly company: Company;
  readonly today: Date;
  /** Ids by e-mail. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those signed in, by e-mail. */
  readonly clients: ReadonlyMap<string, HouseClient>;
}

/** @throws for somebody who is not signed in. */
export function clientOf(clients: Acting['clients'], email: string): HouseClient {
  const client = clients.get(email);
  if (!client) throw new Error(`${email} is not signed in.`);
  return client;
}

/** Somebody and who leads them. */
export interface Pair {
  readonly personId: string;
  readonly person: HouseClient;
  readonly lead: HouseClient;
}

/** By the person's name. @throws where one of the two is not signed in. */
export function pairOf({ company, ids, clients }: Acting, name: string): Pair {
  const email = emailOf(company, name);
  const found = peopleOf(company).find((one) => one.email === email);
  if (!found) throw new Error(`${name} is nobody of ${company.name}.`);
  return { personId: ids.get(email) ?? '', person: clientOf(clients, email), lead: clientOf(clients, found.managerEmail) };
}

/** The day so many days from today, YYYY-MM-DD; before today where they are negative. */
export function dayIn(days: number, today: Date): string {
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
