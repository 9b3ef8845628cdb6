import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { createApp } from '../../bootstrap/create-app.js';
import { dataSourceOptions } from '../../database/database.module.js';
import { migrateService } from '../../database/migrate-service.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { launch, type Launched } from '../../testing/launch.js';
import { connectSuperuser, provisionSmall } from '../../testing/small-database.js';
import type { Job } from '../job.js';
import { jobsService, migrations } from './jobs-service.js';

export interface Sight {
  readonly organisationId: string;
  readonly job: string;
  readonly run: string;
  readonly words: string;
  readonly at: Date;
}

/** A migrated database, and services of jobs on it: in this process or in their own. */
export async function openJobs() {
  const urls = await provisionSmall();
  await migrateService({ service: 'directory', url: urls.owner, migrations });
  const superuser = await connectSuperuser(urls.app);
  const source = await new DataSource(dataSourceOptions({ url: urls.app, pool: 2, entities: [], migrations: [] })).initialize();
  const ends: (() => Promise<unknown>)[] = [];
  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => (await superuser.query(text, values)).rows as Row[];

  return {
    urls,
    sql,
    source,
    tenants: new TenantDatabase(source),
    seen: (job: string) => sql<Sight>('select organisation_id as "organisationId", job, run, words, at from seen where job = $1 order by sequence', [job]),
    /** An organisation that the service has heard of, with notes. */
    organisation: async (...words: readonly string[]): Promise<string> => {
      const id = v7();
      await sql(`insert into inbox (organisation_id, consumer_group, event_id) values ($1, 'spec', gen_random_uuid())`, [id]);
      for (const one of words) await sql('insert into note values ($1, $2, $3)', [id, v7(), one]);
      return id;
    },
    open: async (jobs?: Type<Job>[]) => {
      const app = await (await createApp(jobsService(urls.app, jobs), { logLevel: 'silent' })).init();
      // A spec may have closed it.
      ends.push(() => app.close().catch(() => undefined));
      return app;
    },
    launch: async (env: Record<string, string> = {}): Promise<Launched> => {
      const launched = await launch({ DATABASE_URL: urls.app, ...env }, 'ipc', 'jobs/testing/jobs-service.main.ts');
      ends.push(async () => (launched.child.kill('SIGKILL'), launched.ended));
      return launched;
    },
    /** What a worker is missed by, after its process is gone, without the wait for it. */
    missTheDead: () => sql(`update jobs.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`),
    close: async () => {
      for (const end of ends) await end();
      await source.destroy();
      await superuser.end();
    },
  };
}

export type OpenJobs = Awaited<ReturnType<typeof openJobs>>;
