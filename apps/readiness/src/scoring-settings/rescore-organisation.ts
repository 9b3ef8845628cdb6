import { Injectable } from '@nestjs/common';
import { Jobs, TenantDatabase, type Job } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockOrganisation } from '../standing/locks.js';
import { batch, RewriteStandings, type ChangedPerson } from '../standing/rewrite-standings.js';

const name = 'rescore-organisation';

/** Everyone of an organisation who was ever rated, from an instant on. */
export interface Rescoring {
  readonly organisationId: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** The people up to this one are done; none when left out. */
  readonly after?: string;
}

const nextSql = `
  select person_id as "personId", $2::float8 as "from" from revealed_ratings
  where organisation_id = $1 and ($3::uuid is null or person_id > $3)
  group by person_id order by person_id limit ${batch}`;

/** Asks that everyone be scored anew, in the transaction of what makes it necessary. */
export async function askToRescore(jobs: Jobs, manager: EntityManager, rescoring: Rescoring): Promise<void> {
  // The key makes a batch that is done again, since its process died right after it, ask for the same next one.
  await jobs.enqueue(manager, name, { input: rescoring, key: `${rescoring.organisationId}:${rescoring.from}` });
}

/**
 * Scores everyone of an organisation anew from an instant on, a batch at a time: each commits together with the wish for
 * the next, so that it goes on where it was, whatever ends it; between two the events of the organisation have their turn.
 * Scoring someone twice writes the same.
 */
@Injectable()
export class RescoreOrganisation implements Job<Rescoring> {
  readonly name = name;

  constructor(
    private readonly database: TenantDatabase,
    private readonly standings: RewriteStandings,
    private readonly jobs: Jobs,
  ) {}

  async execute(rescoring: Rescoring): Promise<void> {
    await this.database.transaction(rescoring.organisationId, async (manager) => {
      const after = await rescoreBatch(this.standings, manager, rescoring);
      if (after !== null) await askToRescore(this.jobs, manager, { ...rescoring, after });
    });
  }
}

/** One batch, in the transaction of `manager`; the last person of it, or null when there are no more. */
export async function rescoreBatch(standings: RewriteStandings, manager: EntityManager, { organisationId, from, after }: Rescoring): Promise<string | null> {
  await lockOrganisation(manager, organisationId);
  const people = await manager.query<ChangedPerson[]>(nextSql, [organisationId, from, after ?? null]);
  await standings.execute(manager, organisationId, people);
  return people.length < batch ? null : (people.at(-1)?.personId ?? null);
}
