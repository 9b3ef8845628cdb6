import { Injectable } from '@nestjs/common';
import { Organisations, type Job, type JobContext } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { databaseNow } from './case-log.js';
import { revealWhatThereIs } from './reveal-votes.js';

const batch = 50;

// Who votes at this moment holds the case: it is looked at again when they are done.
const dueSql = `
  select c.id, c.round from promotion_case c join promotion_round r on r.organisation_id = c.organisation_id and r.case_id = c.id and r.round = c.round
  where c.organisation_id = $1 and c.state = 'panel' and r.revealed_at is null and r.votes_due_at <= $2
  order by c.id limit ${batch} for no key update of c`;

/** A run a minute leaves a place a minute: of those that are over nothing is to be known. */
const forgetPlaces = `delete from job_place where job = $1 and begun_at < now() - interval '1 hour'`;

/** Reveals the votes of panels whose day has come. */
@Injectable()
export class RevealDueVotes implements Job {
  readonly name = 'reveal-due-votes';
  readonly schedule = '* * * * *';

  constructor(private readonly organisations: Organisations) {}

  async execute(_input: object, context: JobContext): Promise<void> {
    await this.organisations.each<'more'>(context, async (manager, { organisationId }) => {
      const more = await this.reveal(manager, organisationId);
      if (!more) await manager.query(forgetPlaces, [this.name]);
      return more ? 'more' : null;
    });
  }

  /** One batch, in the transaction of `manager`. True: there may be more. */
  async reveal(manager: EntityManager, organisationId: string): Promise<boolean> {
    const now = await databaseNow(manager);
    const due = await manager.query<{ id: string; round: number }[]>(dueSql, [organisationId, now]);
    for (const { id, round } of due) await revealWhatThereIs(manager, { organisationId, caseId: id, round, now });
    return due.length === batch;
  }
}
