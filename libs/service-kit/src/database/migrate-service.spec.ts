import { afterAll } from '@jest/globals';
import { Module } from '@nestjs/common';
import { eventually } from '@waymark/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { createApp } from '../bootstrap/create-app.js';
import { HealthChecks } from '../health/health-checks.js';
import { HealthModule } from '../health/health.module.js';
import { connectSuperuser, Notes1764000100000, provisionSmall } from '../testing/small-database.js';
import { DatabaseModule } from './database.module.js';
import { migrateService, type Migrations } from './migrate-service.js';

class Colours1764000200000 extends Notes1764000100000 {
  override readonly name = 'Colours1764000200000';
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table note add column colour text');
  }
}

class Broken1764000300000 extends Notes1764000100000 {
  override readonly name = 'Broken1764000300000';
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table note add column half text');
    await runner.query('alter table nothing add column half text');
  }
}

const migrate = (url: string, ...migrations: Migrations & object[]) => migrateService({ service: 'directory', url, migrations });

const clients: Client[] = [];
afterAll(async () => {
  for (const client of clients) await client.end();
});

async function superuserIn(url: string): Promise<Client> {
  const client = await connectSuperuser(url);
  clients.push(client);
  return client;
}

describe('the migration step', () => {
  it('does what is not done, and nothing the second time', async () => {
    const { owner } = await provisionSmall();
    expect(await migrate(owner, Notes1764000100000)).toEqual(['Backbone1763900000000', 'Jobs1763900000001', 'Notes1764000100000']);
    expect(await migrate(owner, Notes1764000100000)).toEqual([]);
    expect(await migrate(owner, Notes1764000100000, Colours1764000200000)).toEqual(['Colours1764000200000']);
  });

  it('is done once when several begin together', async () => {
    const { owner } = await provisionSmall();
    const done = await Promise.all(Array.from({ length: 4 }, () => migrate(owner, Notes1764000100000, Colours1764000200000)));
    expect(done.flat().sort()).toEqual(['Backbone1763900000000', 'Colours1764000200000', 'Jobs1763900000001', 'Notes1764000100000']);
  });

  it('keeps nothing of a migration that fails, and all of those before it', async () => {
    const { owner, app } = await provisionSmall();
    await expect(migrate(owner, Notes1764000100000, Broken1764000300000)).rejects.toThrow(/"nothing" does not exist/);
    const superuser = await superuserIn(app);
    const { rows } = await superuser.query(`select column_name::text as name from information_schema.columns where table_name = 'note' order by 1`);
    expect(rows.map(({ name }) => name)).toEqual(['id', 'organisation_id', 'words']);
    expect(await migrate(owner, Notes1764000100000, Colours1764000200000)).toEqual(['Colours1764000200000']);
  });

  it('is refused to every role but the owner', async () => {
    const { app, outboxReader } = await provisionSmall();
    for (const url of [app, outboxReader]) await expect(migrate(url, Notes1764000100000)).rejects.toThrow(/permission denied for schema public/);
  });

  it('leaves the app role its rows and nothing of the schema', async () => {
    const urls = await provisionSmall();
    await migrate(urls.owner, Notes1764000100000);
    const app = new Client({ connectionString: urls.app });
    await app.connect();
    clients.push(app);
    for (const statement of [
      'alter table note disable row level security', 'alter table note no force row level security', 'drop policy tenant on note', 'drop table note', 'truncate note',
      'create policy mine on note using (true)', `insert into schema_migration (timestamp, name) values (1, 'x')`, 'delete from schema_migration', 'create table mine (id int)',
    ]) {
      await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
    expect((await app.query('select from note')).rowCount).toBe(0);
  });
});

describe('a service', () => {
  async function start(url: string, ...migrations: Migrations & object[]) {
    @Module({ imports: [HealthModule, DatabaseModule.forService({ url, pool: 2, entities: [], migrations })] })
    class Small {}
    return createApp(Small, { logLevel: 'silent' }).then((app) => app.init());
  }

  it('refuses to start on an older schema at once, and says which migrations are missing', async () => {
    const urls = await provisionSmall();
    await expect(start(urls.app)).rejects.toThrow('run its migrate step first. Missing: Backbone1763900000000, Jobs1763900000001');
    await migrate(urls.owner, Notes1764000100000);
    const superuser = await superuserIn(urls.app);
    const sessions = async () => (await superuser.query(`select from pg_stat_activity where usename = 'directory_app' and datname = current_database()`)).rowCount;
    let refused = '';
    const holder = await superuserIn(urls.app);
    await holder.query('begin; lock table schema_migration');
    const older = start(urls.app, Notes1764000100000, Colours1764000200000).catch((error: Error) => (refused = error.message));
    await eventually('it looks', async () => (await sessions()) === 1);
    await holder.query('rollback');
    await eventually('it has gone', async () => (await sessions()) === 0);
    // One that asks again after a while would find this.
    await migrate(urls.owner, Notes1764000100000, Colours1764000200000);
    await older;
    expect(refused).toMatch(/run its migrate step first\. Missing: Colours1764000200000$/);
  });

  it('starts on its own schema and on a newer one', async () => {
    const urls = await provisionSmall();
    await migrate(urls.owner, Notes1764000100000, Colours1764000200000);
    for (const migrations of [[Notes1764000100000, Colours1764000200000], [Notes1764000100000]]) {
      const app = await start(urls.app, ...migrations);
      expect(await app.get(HealthChecks).failing()).toEqual([]);
      await app.close();
    }
  });

  it('is not ready while its database cannot be reached', async () => {
    const urls = await provisionSmall();
    await migrate(urls.owner);
    const app = await start(urls.app);
    const superuser = await superuserIn(urls.owner.replace(/[^/]+$/, 'postgres'));
    const database = new URL(urls.app).pathname.slice(1);
    await superuser.query(`alter database ${database} allow_connections false`);
    await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
    expect(await app.get(HealthChecks).failing()).toEqual(['database']);
    await superuser.query(`alter database ${database} allow_connections true`);
    await eventually('the service is ready again', async () => (await app.get(HealthChecks).failing()).length === 0);
    await app.close();
  });
});
