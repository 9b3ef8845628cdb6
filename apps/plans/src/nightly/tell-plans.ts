import { Injectable } from '@nestjs/common';
import { Organisations, type Batch, type Job, type JobContext } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import { TellPlan } from '../plan-standing/tell-plan.js';

/** People in a transaction; each holds their lock until it ends. */
const batch = 50;

const nextSql = `
  select person_id as "personId" from development_plan
  where organisation_id = $1 and ended_at is null and ($2::uuid is null or person_id > $2)
  order by person_id limit ${batch}`;

/**
 * Tells every night what became of plans by something that names no person: a certificate's day, a cycle that closed,
 * other settings. Who asks sees it at once; this is for those who listen.
 */
@Injectable()
export class TellPlans implements Job {
  readonly name = 'tell-plans';
  readonly schedule = '20 0 * * *';

  constructor(
    private readonly organisations: Organisations,
    private readonly telling: TellPlan,
  ) {}

  async execute(_input: object, context: JobContext): Promise<void> {
    await this.organisations.each<string>(context, (manager, place) => this.tell(manager, place));
  }

  /** One batch, in the transaction of `manager`; the last person of it, or null when there are no more. */
  async tell(manager: EntityManager, { organisationId, after }: Batch<string>): Promise<string | null> {
    const people = await manager.query<{ personId: string }[]>(nextSql, [organisationId, after]);
    for (const { personId } of people) {
      await lockPerson(manager, organisationId, personId);
      await this.telling.execute(manager, { organisationId }, personId);
    }
    return people.length < batch ? null : (people.at(-1)?.personId ?? null);
  }
}
