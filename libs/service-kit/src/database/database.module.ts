import { Injectable, Module, Optional, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { backboneOf } from '../events/backbone.migration.js';
import { jobsOf } from '../jobs/jobs.migration.js';
import { HealthChecks } from '../health/health-checks.js';
import { TenantDatabase } from './tenant-database.js';
import { migrationTable, type Migrations } from './migrate-service.js';

export interface DatabaseOptions {
  /** Of the app role. */
  readonly url: string;
  /** Most connections at a time. */
  readonly pool: number;
  readonly entities: readonly (NewableFunction | EntitySchema)[];
  readonly migrations: Migrations;
}

/** TypeORM's settings for a service: refuses null and undefined in a where clause, where they would mean "any". */
export function dataSourceOptions({ url, pool, entities, migrations }: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities] as NonNullable<DataSourceOptions['entities']>,
    migrations,
    migrationsTableName: migrationTable,
    poolSize: pool,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: {
      // A forgotten transaction must not hold back the event log's readers for ever.
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
      // Statements that need no answer of each other travel together.
      pipeline: true,
    },
  };
}

/** No work is given to a service that cannot reach its database. */
@Injectable()
class DatabaseHealth {
  constructor(source: DataSource, @Optional() checks?: HealthChecks) {
    checks?.add('database', async () => Boolean(await source.manager.query('select 1')));
  }
}

@Module({})
export class DatabaseModule {
  static forService(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          // A database that does not answer yet is waited for; an older schema is a mistake that waiting does not mend.
          useFactory: () => ({ ...dataSourceOptions(options), toRetry: (error) => !(error instanceof OlderSchema) }),
          dataSourceFactory: async (given) => openCurrent(new DataSource(given as DataSourceOptions)),
        }),
      ],
      providers: [TenantDatabase, DatabaseHealth],
      exports: [TenantDatabase],
    };
  }
}

/** The service was started before its migrate step. */
class OlderSchema extends Error {}

/** @throws OlderSchema when a migration of this build has not run: an older schema would fail later and worse. */
async function openCurrent(source: DataSource): Promise<DataSource> {
  await source.initialize();
  try {
    const missing = await missingMigrations(source);
    if (missing.length === 0) return source;
    throw new OlderSchema(`The database is older than this service; run its migrate step first. Missing: ${missing.join(', ')}`);
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

async function missingMigrations(source: DataSource): Promise<string[]> {
  const [table] = await source.manager.query<{ there: boolean }[]>('select to_regclass($1) is not null as there', [migrationTable]);
  const done = table?.there ? await source.manager.query<{ name: string }[]>(`select name from ${migrationTable}`) : [];
  const names = new Set(done.map(({ name }) => name));
  // These are the same in every service; `migrateService` adds them to each.
  const needed = [new (backboneOf('directory'))(), new (jobsOf('directory'))(), ...source.migrations];
  return needed.map(({ name, constructor }) => name ?? constructor.name).filter((name) => !names.has(name));
}
