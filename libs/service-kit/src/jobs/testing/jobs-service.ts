import { Injectable, Module, type Type } from '@nestjs/common';
import { DatabaseModule } from '../../database/database.module.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { HealthModule } from '../../health/health.module.js';
import { Notes1764000100000 } from '../../testing/small-database.js';
import type { Job, JobContext } from '../job.js';
import { JobsModule } from '../jobs.module.js';
import { Organisations } from '../organisations.js';
import { Seen1764000200000 } from './seen.migration.js';

export const migrations = [Notes1764000100000, Seen1764000200000];
const retry = { times: 2, afterSeconds: 1 };
const see = `insert into seen (organisation_id, job, run, words) values ($1, $2, $3, $4)`;
/** No `where` for the organisation: the walls alone keep out the notes of others. */
const nextNotes = `select id, organisation_id::text || ' ' || words as words from note where id > $1 order by id limit 2`;
const die = () => process.kill(process.pid, 'SIGKILL');

/** Reads every organisation's notes by two, and dies where it is told to. */
@Injectable()
export class ReadNotes implements Job {
  readonly name = 'read-notes';
  readonly retry = retry;
  #batches = 0;
  constructor(private readonly organisations: Organisations) {}

  async execute(_input: object, context: JobContext): Promise<void> {
    const { DIES_BEFORE, DIES_IN, PAUSE = '0', FAILS_FOR } = process.env;
    await this.organisations.each<string>(context, async (manager, { organisationId, after }) => {
      this.#batches += 1;
      if (this.#batches === Number(DIES_BEFORE)) die();
      await new Promise((resolve) => setTimeout(resolve, Number(PAUSE)));
      const notes = await manager.query<{ id: string; words: string }[]>(nextNotes, [after ?? '00000000-0000-0000-0000-000000000000']);
      for (const { words } of notes) await manager.query(see, [organisationId, this.name, context.run, words]);
      if (organisationId === FAILS_FOR) throw new Error('not this one');
      if (this.#batches === Number(DIES_IN)) die();
      return notes.length < 2 ? null : (notes.at(-1)?.id ?? null);
    });
  }
}

/** The organisation in which the jobs below write down that they ran. */
export const nobody = '00000000-0000-7000-8000-000000000000';

@Injectable()
export class Yearly implements Job {
  readonly name = 'yearly';
  readonly schedule = '0 3 1 1 *';
  constructor(private readonly tenants: TenantDatabase) {}

  async execute(_input: object, { job, run }: JobContext): Promise<void> {
    await this.tenants.transaction(nobody, (manager) => manager.query(see, [nobody, job, run, String(process.pid)]));
  }
}

@Injectable()
export class Echo implements Job<{ words: string; fails?: boolean }> {
  readonly name = 'echo';
  readonly retry = retry;
  constructor(private readonly tenants: TenantDatabase) {}

  async execute({ words, fails }: { words: string; fails?: boolean }, { job, run }: JobContext): Promise<void> {
    await this.tenants.transaction(nobody, (manager) => manager.query(see, [nobody, job, run, words]));
    if (fails) await this.tenants.transaction(nobody, (manager) => manager.query('select 1 / 0, $1::text', ['what people wrote']));
  }

  async givenUp({ words }: { words: string }): Promise<void> {
    await this.tenants.transaction(nobody, (manager) => manager.query(see, [nobody, 'given-up', '00000000-0000-7000-8000-000000000000', words]));
  }
}

/** A service that does nothing but its jobs. */
export function jobsService(url: string, jobs: Type<Job>[] = [ReadNotes, Yearly, Echo]): Type {
  @Module({ imports: [HealthModule, DatabaseModule.forService({ url, pool: 4, entities: [], migrations }), JobsModule.forService({ jobs })] })
  class JobsService {}
  return JobsService;
}
