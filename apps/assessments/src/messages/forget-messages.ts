import { Injectable } from '@nestjs/common';
import { Organisations, type Job, type JobContext } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

/** Messages of one transaction. */
const batch = 1000;

const forgetSql = `
  delete from message where organisation_id = $1 and id in (
    select id from message where organisation_id = $1 and created_at < now() - interval '90 days' order by id limit ${batch}
  ) returning id`;

/** Forgets what was told three months ago: whom a message was for and how it fared is kept for as long as HR may ask. */
@Injectable()
export class ForgetMessages implements Job {
  readonly name = 'forget-messages';
  readonly schedule = '20 3 * * *';

  constructor(private readonly organisations: Organisations) {}

  async execute(_input: object, context: JobContext): Promise<void> {
    await this.organisations.each<true>(context, (manager, { organisationId }) => this.#forget(manager, organisationId));
  }

  async #forget(manager: EntityManager, organisationId: string): Promise<true | null> {
    const [rows] = await manager.query<[{ id: string }[], number]>(forgetSql, [organisationId]);
    return rows.length < batch ? null : true;
  }
}
