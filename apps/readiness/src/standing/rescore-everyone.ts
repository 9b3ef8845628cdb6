import { Injectable } from '@nestjs/common';
import { Jobs, TenantDatabase, type Job } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { lockOrganisation } from './locks.js';
import { batch, RewriteStandings, type ChangedPerson } from './rewrite-standings.js';

const name = 'rescore-organisation';

/** Everyone of an organisation who was ever rated, from an instant on. */
export interface Rescoring {
  readonly organisationId: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** The people up to this one are done; none when left out. */
  readonly after?: string;
  /** Made when it begins: two that begin at one instant do not take each other's place. */
  readonly run?: string;
}

const nextSql = `
  select person_id as "personId", $2::float8 as "from" from revealed_ratings
  where organisation_id = $1 and ($3::uuid is null or person_id > $3)
  group by person_id order by person_id limit ${batch}`;

/** One batch, in the transaction of `manager`; the last person of it, or null when there are no more. */
export async function rescoreBatch(standings: RewriteStandings, manager: EntityManager, { organisationId, from, after }: Rescoring): Promise<string | null> {
  await lockOrganisation(manager, organisationId);
  const people = await manager.query<ChangedPerson[]>(nextSql, [organisationId, from, after ?? null]);
  await standings.execute(manager, organisationId, people);
  return people.length < batch ? null : (people.at(-1)?.personId ?? null);
}

/**
 * Scores everyone of an organisation anew from an instant on, a batch at a time: what makes it necessary does the first
 * one itself, each commits together with the wish for the next. So it goes on where it was, whatever ends it, and between
 * two the events of the organisation have their turn. Scoring someone twice writes the same.
 */
@Injectable()
export class RescoreEveryone {
  constructor(
    private readonly standings: RewriteStandings,
    private readonly jobs: Jobs,
  ) {}

  /** The first batch now, the rest by the job. */
  async execute(manager: EntityManager, rescoring: Rescoring): Promise<void> {
    const after = await rescoreBatch(this.standings, manager, rescoring);
    if (after !== null) await this.ask(manager, { ...rescoring, after });
  }

  /** All of it by the job, for who cannot wait for a batch. */
  async ask(manager: EntityManager, rescoring: Rescoring): Promise<void> {
    const { run = v7() } = rescoring;
    // The key makes a batch that is done again, since its process died right after it, ask for the same next one.
    await this.jobs.enqueue(manager, name, { input: { ...rescoring, run }, key: run });
  }
}

/** The rest of what `RescoreEveryone` began. */
@Injectable()
export class RescoreOrganisation implements Job<Rescoring> {
  readonly name = name;

  constructor(
    private readonly database: TenantDatabase,
    private readonly everyone: RescoreEveryone,
  ) {}

  async execute(rescoring: Rescoring): Promise<void> {
    await this.database.transaction(rescoring.organisationId, (manager) => this.everyone.execute(manager, rescoring));
  }
}
