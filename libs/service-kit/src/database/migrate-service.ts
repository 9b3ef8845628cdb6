import { DataSource, type DataSourceOptions } from 'typeorm';
import type { ServiceName } from '../config/settings.js';
import { backboneOf } from '../events/backbone.migration.js';
import { migrateJobs } from '../jobs/boss.js';
import { jobsOf } from '../jobs/jobs.migration.js';
import { rolesOf } from './roles.js';

export type Migrations = NonNullable<DataSourceOptions['migrations']>;

export interface MigrateOptions {
  readonly service: ServiceName;
  /** Of the owning role. */
  readonly url: string;
  readonly migrations: Migrations;
}

export const migrationTable = 'schema_migration';
const lock = 7226001;

/** Brings a database to the newest schema, as its owner. Several at once wait for each other. */
export async function migrateService({ service, url, migrations }: MigrateOptions): Promise<string[]> {
  const all = [backboneOf(service), jobsOf(service), ...(migrations as (() => void)[])];
  const source = new DataSource({ type: 'postgres', url, migrations: all, migrationsTableName: migrationTable, migrationsTransactionMode: 'each' });
  await source.initialize();
  const session = source.createQueryRunner();
  try {
    await session.query('select pg_advisory_lock($1)', [lock]);
    const done = await source.runMigrations();
    await migrateJobs(session, service);
    const { app, outboxReader } = rolesOf(service);
    await session.query(`grant select on ${migrationTable} to ${app}`);
    await session.query(`grant usage on schema public to ${app}, ${outboxReader}`);
    return done.map(({ name }) => name);
  } finally {
    await session.release();
    await source.destroy();
  }
}
