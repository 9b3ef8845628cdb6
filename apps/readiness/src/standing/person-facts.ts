import type { Cycle, Rating } from '@waymark/scoring';
import type { Ask } from '../framework/frameworks.js';

/** Evidence as far as confidence needs it. */
export interface Evidence {
  readonly skillIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly acceptedAt: number;
}

/** All that was revealed about a person, of every instant. */
export interface PersonFacts {
  readonly personId: string;
  /** Those whose cycle has arrived; the others wait for it. */
  readonly ratings: readonly Rating[];
  readonly cycles: readonly Cycle[];
  readonly evidence: readonly Evidence[];
}

/** A rating as it is stored: its cycle stands beside it. */
export type StoredRating = Omit<Rating, 'cycleId'>;

interface FactRow {
  readonly personId: string;
  /** Null: this is evidence. */
  readonly cycleId: string | null;
  /** When the cycle opened, or the evidence was accepted. */
  readonly at: number;
  readonly content: readonly StoredRating[] | readonly string[];
}

// Ratings of a cycle that has not arrived are left out: they cannot be placed in time yet.
const factsSql = `
  select r.person_id as "personId", r.cycle_id as "cycleId", (extract(epoch from c.opens_at) * 1000)::float8 as at, r.ratings as content
  from revealed_ratings r join cycle c on c.organisation_id = r.organisation_id and c.cycle_id = r.cycle_id
  where r.person_id = any ($1)
  union all
  select person_id, null, (extract(epoch from accepted_at) * 1000)::float8, to_json(skill_ids)
  from accepted_evidence where person_id = any ($1)`;

/** What is known of these people, in their order; one statement. */
export async function factsOf(personIds: readonly string[], ask: Ask): Promise<PersonFacts[]> {
  const people = new Map(personIds.map((personId) => [personId, new Gathering(personId)]));
  for (const row of await ask<FactRow>(factsSql, [personIds])) people.get(row.personId)?.take(row);
  return [...people.values()];
}

class Gathering implements PersonFacts {
  readonly ratings: Rating[] = [];
  readonly cycles: Cycle[] = [];
  readonly evidence: Evidence[] = [];

  constructor(readonly personId: string) {}

  take({ cycleId, at, content }: FactRow): void {
    if (cycleId === null) {
      this.evidence.push({ skillIds: content as readonly string[], acceptedAt: at });
      return;
    }
    if (!this.cycles.some(({ id }) => id === cycleId)) this.cycles.push({ id: cycleId, opensAt: at });
    for (const rating of content as readonly StoredRating[]) this.ratings.push({ ...rating, cycleId } as Rating);
  }
}
