import { setTimeout } from 'node:timers/promises';
import type { ClientBase, Pool } from 'pg';
import { PgBoss, type Db } from 'pg-boss';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { ServiceName } from '../config/settings.js';
import { rolesOf } from '../database/roles.js';

/** Where the library keeps its tables. */
const schema = 'jobs';

const over = (queries: Pick<Pool | ClientBase, 'query'>): Db => ({ executeSql: (text, values) => queries.query(text, values) });

/** The library on the service's own pool: no connection more, and no LISTEN. It changes no schema. */
export function bossOf(source: DataSource): PgBoss {
  const db = over((source.driver as unknown as { master: Pool }).master);
  // How soon a worker that is gone is missed. Rebuilding indexes takes the owner.
  return new PgBoss({ db, schema, migrate: false, superviseIntervalSeconds: 10, monitorIntervalSeconds: 10, reindex: false, registerInstance: false });
}

/** The library in the caller's transaction. */
export async function within(manager: EntityManager): Promise<Db> {
  const { queryRunner } = manager;
  if (!queryRunner?.isTransactionActive) throw new TypeError('Jobs are enqueued in a transaction.');
  return over((await queryRunner.connect()) as ClientBase);
}

/** What the library does as the serving role, table by table; what is not here it never does so. */
const grants: Readonly<Record<string, string>> = {
  version: 'select, update',
  queue: 'select, insert, update',
  schedule: 'select, insert, update, delete',
  job: 'select, insert, update, delete',
  job_common: 'select, insert, update, delete',
  job_dependency: 'select, update, delete',
  instance: 'select, update, delete',
};

/** Makes the library's tables, or brings them to its version, as their owner, whose session this is. */
export async function migrateJobs(session: QueryRunner, service: ServiceName): Promise<void> {
  const boss = new PgBoss({ db: over((await session.connect()) as ClientBase), schema, supervise: false, schedule: false, registerInstance: false, bamIntervalSeconds: 10 });
  const failures: Error[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  // Indexes it builds one by one, without holding off who works meanwhile; only the owner can.
  const left = async () => new Set((await boss.getBamStatus()).map(({ status }) => status));
  for (let some = await left(); some.has('pending') || some.has('in_progress'); some = await left()) await setTimeout(50);
  if ((await left()).has('failed')) failures.push(new Error('The job library could not build all of its indexes; see jobs.bam.'));
  await boss.stop();
  if (failures.length > 0) throw failures[0];
  const { app } = rolesOf(service);
  await session.query(`grant usage on schema ${schema} to ${app}`);
  for (const [table, may] of Object.entries(grants)) await session.query(`grant ${may} on ${schema}.${table} to ${app}`);
}
