import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
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
    // A forgotten transaction must not hold back the event log's readers for ever.
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
  };
}

@Module({})
export class DatabaseModule {
  static forService(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSourceOptions(options),
          dataSourceFactory: async (given) => openCurrent(new DataSource(given as DataSourceOptions)),
        }),
      ],
      providers: [TenantDatabase],
      exports: [TenantDatabase],
    };
  }
}

/** @throws when a migration of this build has not run: an older schema would fail later and worse. */
async function openCurrent(source: DataSource): Promise<DataSource> {
  await source.initialize();
  const done = await source.query<{ name: string }[]>(`select name from ${migrationTable}`).catch(() => []);
  const names = new Set(done.map(({ name }) => name));
  const missing = source.migrations.map(({ name, constructor }) => name ?? constructor.name).filter((name) => !names.has(name));
  if (missing.length === 0) return source;
  await source.destroy();
  throw new Error(`The database is older than this service; run its migrate step first. Missing: ${missing.join(', ')}`);
}
