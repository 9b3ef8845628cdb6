import { afterAll, beforeAll } from '@jest/globals';
import { startTestPostgres, type TestPostgres } from '@waymark/testing';
import { Client } from 'pg';
import { provisionDatabase, type ProvisionOptions } from './provision.js';

// A cluster of its own: roles and their passwords belong to a cluster, and other specs use those of the shared one.
let cluster: TestPostgres;
beforeAll(async () => {
  cluster = await startTestPostgres();
});
afterAll(() => cluster.stop());

async function as<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const provision = (more: Partial<ProvisionOptions> = {}) => provisionDatabase({ superuserUrl: cluster.url, service: 'directory', secret: 'p@ss/w:rd%20?#', ...more });

describe('a database and its roles', () => {
  it('are there once, however many make them at the same time, with a secret of any characters', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => provision({ database: 'at once' })));
    expect(new Set(made.map((urls) => JSON.stringify(urls))).size).toBe(1);
    for (const [kind, role] of [['app', 'directory_app'], ['owner', 'directory_owner'], ['outboxReader', 'directory_outbox_reader']] as const) {
      expect(await as(made[0]![kind], 'select current_user::text as role, current_database()::text as database')).toEqual([{ role, database: 'at once' }]);
    }
  });

  it('keep what is in them when they are made again', async () => {
    const { owner } = await provision();
    await as(owner, 'create table kept (id int); insert into kept values (7)');
    const again = await provision({ secret: 'another' });
    expect(await as(again.owner, 'select id from kept')).toEqual([{ id: 7 }]);
    await expect(as(owner, 'select 1')).rejects.toThrow(/password authentication failed/);
    await provision();
  });

  it('give no role more than it needs, whatever it was given before', async () => {
    const urls = await provision();
    await as(cluster.url, 'alter role directory_app superuser createdb createrole replication bypassrls');
    await provision();
    const roles = await as(
      urls.app,
      `select rolname::text as role from pg_roles where rolname like 'directory_%' and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls or not rolcanlogin)`,
    );
    expect(roles).toEqual([]);
  });

  it('let the owner make tables, and those who serve or read make none and take no name of theirs', async () => {
    const urls = await provision();
    await as(urls.owner, 'create table owned (id int)');
    for (const url of [urls.app, urls.outboxReader]) {
      await expect(as(url, 'create table mine (id int)')).rejects.toThrow(/permission denied for schema public/);
      await expect(as(url, 'create schema mine')).rejects.toThrow(/permission denied for database/);
      await expect(as(url, 'create temporary table mine (id int)')).rejects.toThrow(/permission denied to create temporary tables/);
      await expect(as(url, 'select from owned')).rejects.toThrow(/permission denied/);
      await expect(as(url, 'set role directory_owner')).rejects.toThrow(/permission denied/);
    }
  });

  it('each have a password of their own: what opens one opens no other', async () => {
    const urls = await provision();
    for (const [kind, other] of [['app', 'owner'], ['outboxReader', 'app'], ['owner', 'outboxReader']] as const) {
      const guess = new URL(urls[other]);
      guess.password = new URL(urls[kind]).password;
      await expect(as(guess.toString(), 'select 1')).rejects.toThrow(/password authentication failed/);
    }
  });

  it('may connect to no database that the cluster brought along', async () => {
    for (const url of Object.values(await provision())) {
      for (const database of ['postgres', 'template1']) {
        const stray = new URL(url);
        stray.pathname = `/${database}`;
        await expect(as(stray.toString(), 'select 1')).rejects.toThrow(/permission denied for database/);
      }
    }
  });

  it('are closed to the roles of every other service', async () => {
    const directory = await provision();
    const readiness = await provision({ service: 'readiness' });
    for (const kind of ['app', 'owner', 'outboxReader'] as const) {
      const stranger = new URL(readiness[kind]);
      stranger.pathname = new URL(directory.app).pathname;
      await expect(as(stranger.toString(), 'select 1')).rejects.toThrow(/permission denied for database/);
    }
  });
});
