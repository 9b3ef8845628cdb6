import { Client } from 'pg';
import { DataSource, EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { dataSourceOptions } from '../database/database.module.js';
import { migrateService } from '../database/migrate-service.js';
import { provisionDatabase } from '../database/provision.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { tenantTable } from '../database/tenant-table.js';

/** One tenant table. */
export class Notes1764000100000 implements MigrationInterface {
  readonly name: string = 'Notes1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table note (organisation_id uuid not null, id uuid not null, words text not null, primary key (organisation_id, id))');
    for (const statement of tenantTable('directory', 'note')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note');
  }
}

export const noteEntity = new EntitySchema<{ organisationId: string; id: string; words: string }>({
  name: 'note',
  columns: {
    organisationId: { type: 'uuid', name: 'organisation_id', primary: true },
    id: { type: 'uuid', primary: true },
    words: { type: 'text' },
  },
});

export const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';

/** Where the databases of a spec are made; none has the name of another. */
export function provisionSmall(secret = 'test') {
  return provisionDatabase({ superuserUrl, service: 'directory', secret, database: `kit_${v7().replaceAll('-', '')}` });
}

/** The superuser, whom no wall stops, in the database of `url`. */
export async function connectSuperuser(url: string): Promise<Client> {
  const connectionString = new URL(superuserUrl);
  connectionString.pathname = new URL(url).pathname;
  const client = new Client({ connectionString: connectionString.toString() });
  await client.connect();
  return client;
}

/** A migrated database with the table `note`, served by a pool of two connections unless said otherwise. */
export async function openSmallDatabase(pool = 2) {
  const urls = await provisionSmall();
  await migrateService({ service: 'directory', url: urls.owner, migrations: [Notes1764000100000] });
  const source = await new DataSource(dataSourceOptions({ url: urls.app, pool, entities: [noteEntity], migrations: [] })).initialize();
  const superuser = await connectSuperuser(urls.app);
  return {
    urls,
    source,
    superuser,
    tenants: new TenantDatabase(source),
    write: async (organisationId: string, ...words: readonly string[]) => {
      await superuser.query('insert into note select $1, gen_random_uuid(), unnest($2::text[])', [organisationId, words]);
    },
    /** Ends the connections of the application whose last statement is like this. */
    kill: async (like: string): Promise<void> => {
      await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'directory_app' and datname = current_database() and query like $1`, [like]);
    },
    close: async () => {
      await source.destroy();
      await superuser.end();
    },
  };
}

export async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const read: Row[] = [];
  for await (const row of rows) read.push(row);
  return read;
}
