import { afterEach, beforeEach } from '@jest/globals';
import { eventually } from '@waymark/testing';
import { Client } from 'pg';
import { getRollbackPlans } from 'pg-boss';
import { register } from 'prom-client';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { HealthChecks } from '../health/health-checks.js';
import { migrateService } from '../database/migrate-service.js';
import { bossOf } from './boss.js';
import { jobsOf } from './jobs.migration.js';
import { Jobs } from './jobs.js';
import { Echo, migrations, nobody, Yearly } from './testing/jobs-service.js';
import { openJobs, type OpenJobs } from './testing/open-jobs.js';

let house: OpenJobs;
beforeEach(async () => void (house = await openJobs()));
afterEach(() => house.close());

const words = async () => (await house.seen('echo')).map((sight) => sight.words);
const waiting = async () => (await house.sql<{ n: number }>(`select count(*)::int as n from jobs.job where name = 'echo' and state < 'completed'`))[0]?.n;
const measured = async (name: string, labels: string) => new RegExp(`^${name}{${labels}} (.+)$`, 'm').exec(await register.metrics())?.[1];

describe('a job that is enqueued', () => {
  it('is there with the write and gone with it', async () => {
    const jobs = (await house.open()).get(Jobs);
    const refused = house.tenants.transaction(nobody, async (manager) => {
      await jobs.enqueue(manager, 'echo', { input: { words: 'rolled back' } });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    await house.tenants.transaction(nobody, (manager) => jobs.enqueue(manager, 'echo', { input: { words: 'committed' } }));
    await eventually('it ran', async () => (await words()).length > 0 && (await waiting()) === 0);
    expect(await words()).toEqual(['committed']);
  });

  it('needs a transaction and a job of that name', async () => {
    const jobs = (await house.open()).get(Jobs);
    await expect(jobs.enqueue(house.source.manager, 'echo', { input: {} })).rejects.toThrow('in a transaction');
    await expect(house.tenants.transaction(nobody, (manager) => jobs.enqueue(manager, 'nothing', { input: {} }))).rejects.toThrow('nothing');
  });

  it('waits once for a key, with the last input, and not before the last who asked has committed', async () => {
    const jobs = (await house.open()).get(Jobs);
    const ask = (text: string, key?: string) => house.tenants.transaction(nobody, (manager) => jobs.enqueue(manager, 'echo', { input: { words: text }, ...(key ? { key } : {}) }));
    await house.tenants.transaction(nobody, async (manager) => {
      for (const text of ['a1', 'a2']) await jobs.enqueue(manager, 'echo', { input: { words: text }, key: 'a' });
    });
    await house.tenants.transaction(nobody, async (manager) => {
      await jobs.enqueue(manager, 'echo', { input: { words: 'a3' }, key: 'a' });
      for (const text of ['b', 'c']) await ask(text);
      await eventually('the others ran', async () => (await words()).length >= 2);
    });
    await eventually('all ran', async () => (await waiting()) === 0);
    // Begun before the third was asked for, it ran with the second's input, and then again.
    expect((await words()).toSorted().filter((text) => text !== 'a2')).toEqual(['a3', 'b', 'c']);
  });
});

describe('a job that throws', () => {
  it('is tried again after longer and longer pauses, and then given up, logged, counted and told to the job', async () => {
    const jobs = (await house.open()).get(Jobs);
    await house.tenants.transaction(nobody, (manager) => jobs.enqueue(manager, 'echo', { input: { words: 'once more', fails: true } }));
    await eventually('it is given up', async () => (await measured('waymark_jobs_given_up_total', 'job="echo"')) !== undefined, 60_000);
    const tried = await house.seen('echo');
    expect(tried).toHaveLength(3);
    await eventually('it is told', async () => (await house.seen('given-up')).length > 0, 60_000);
    expect((await house.seen('given-up')).map(({ words }) => words)).toEqual(['once more']);
    expect(new Set(tried.map(({ run }) => run)).size).toBe(1);
    const pauses = tried.slice(1).map(({ at }, before) => at.getTime() - (tried[before]?.at.getTime() ?? 0));
    // The least that they may be; more than that is the machine's.
    expect(pauses.map((pause, n) => pause >= 1000 * 2 ** n)).toEqual([true, true]);
    // The library's tables have no walls, and what is given up is logged from them.
    const outputs = (await house.sql<{ output: string }>(`select output::text from jobs.job where output is not null`)).map(({ output }) => output);
    expect(outputs.filter((output) => output.includes('what people wrote'))).toEqual([]);
    expect(await measured('waymark_job_attempts_total', 'job="echo",ended="failed"')).toBe('3');
    expect(await house.sql(`select state::text, output->>'message' as said from jobs.job where name = 'echo'`)).toEqual([{ state: 'failed', said: 'division by zero' }]);
  });
});

describe('a service with jobs', () => {
  it('is not ready while a worker cannot look for work, and ready again after', async () => {
    const health = (await house.open()).get(HealthChecks);
    await eventually('it is ready', async () => (await health.failing()).length === 0);
    await house.sql('revoke select on jobs.job_common from directory_app; revoke select on jobs.job from directory_app');
    await eventually('it is not', async () => (await health.failing()).includes('jobs'));
    await house.sql('grant select on jobs.job_common to directory_app; grant select on jobs.job to directory_app');
    await eventually('it is again', async () => (await health.failing()).length === 0);
  });

  it('refuses to start on tables of another version, which the migrate step brings to its own, indexes included', async () => {
    const version = async () => (await house.sql<{ version: number }>('select version from jobs.version'))[0]?.version ?? 0;
    const newest = await version();
    const owner = new Client({ connectionString: house.urls.owner });
    await owner.connect();
    for (let at = newest; at > newest - 10; at -= 1) await owner.query(getRollbackPlans('jobs', at));
    await owner.end();
    expect(await version()).toBe(newest - 10);
    await expect(house.open()).rejects.toThrow('run the migrate step first');
    await migrateService({ service: 'directory', url: house.urls.owner, migrations });
    expect(await version()).toBe(newest);
    const left = await house.sql<{ status: string }>('select distinct status from jobs.bam');
    expect(left).toEqual([{ status: 'completed' }]);
    await house.open();
  });

  it('takes no connection of its own beside the pool, and listens to nothing', async () => {
    await house.source.destroy();
    await house.open();
    await eventually('its workers look', async () => (await house.sql(`select from pg_stat_activity where usename = 'directory_app' and datname = current_database()`)).length > 0);
    const sessions = await house.sql<{ query: string }>(`select query from pg_stat_activity where usename = 'directory_app' and datname = current_database()`);
    expect(sessions.length).toBeLessThanOrEqual(4);
    expect(sessions.filter(({ query }) => /listen/i.test(query))).toEqual([]);
    await house.source.initialize();
  });

  it('forgets the schedule of a job that it has no longer', async () => {
    await (await house.open([Yearly])).close();
    expect(await house.sql('select name, timezone from jobs.schedule')).toEqual([{ name: 'yearly', timezone: 'UTC' }]);
    await (await house.open([Echo])).close();
    expect(await house.sql('select name from jobs.schedule')).toEqual([]);
  });
});

describe('a database from before there were jobs', () => {
  it('knows its organisations after the migrate step: those it heard of and those it told of', async () => {
    const [heard, told] = [v7(), v7()];
    const owner = await new DataSource({ type: 'postgres', url: house.urls.owner }).initialize();
    const jobs = new (jobsOf('directory'))();
    await jobs.down(owner.createQueryRunner());
    await owner.manager.query('delete from schema_migration where name = $1', [jobs.name]);
    await house.sql(`insert into inbox (organisation_id, consumer_group, event_id) values ($1, 'spec', gen_random_uuid())`, [heard]);
    await house.sql(`insert into outbox (partition, id, topic, organisation_id, key) values (0, gen_random_uuid(), 'directory.team.v1', $1, $1::uuid || ':x')`, [told]);
    expect(await migrateService({ service: 'directory', url: house.urls.owner, migrations })).toEqual([jobs.name]);
    expect(await house.sql('select organisation_id as id from known_organisation order by 1')).toEqual([heard, told].toSorted().map((id) => ({ id })));
    expect(await house.sql(`select from pg_class where relname in ('inbox', 'outbox') and relforcerowsecurity`)).toHaveLength(2);
    await owner.destroy();
  });
});

describe('the serving role', () => {
  it('may do all of the upkeep: lost, expired and old jobs', async () => {
    await (await house.open()).close();
    await house.sql(`insert into jobs.job (name, state, started_on, expire_seconds, heartbeat_on, heartbeat_seconds, retry_limit, retry_count) values
      ('echo', 'active', now() - interval '2 days', 60, null, null, 2, 0), ('echo', 'active', now(), 900, now() - interval '1 day', 10, 2, 2)`);
    await house.sql(`insert into jobs.job (name, state, started_on, completed_on) values ('echo', 'completed', now() - interval '90 days', now() - interval '90 days')`);
    const [boss, failed] = [bossOf(house.source), [] as Error[]];
    boss.on('error', (error) => failed.push(error));
    await boss.start();
    // An instance that is not stopped keeps this process alive.
    await boss.supervise().finally(() => boss.stop());
    expect(failed).toEqual([]);
    expect(await house.sql(`select name, state::text from jobs.job where name <> '__pgboss__send-it' order by 1, 2`)).toEqual([
      { name: 'echo', state: 'failed' }, { name: 'echo', state: 'retry' },
    ]);
  });

  it('has of the library’s schema what the library does, and nothing of its shape', async () => {
    const app = new Client({ connectionString: house.urls.app });
    await app.connect();
    for (const statement of [
      'create table jobs.mine (id int)', 'drop table jobs.job', 'alter table jobs.job add column mine int', 'truncate jobs.job', 'delete from jobs.queue',
      'delete from jobs.version', `insert into jobs.bam select from jobs.version`, `select jobs.create_queue('mine', '{"policy": "standard", "partition": true}')`,
    ]) await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    await app.end();
  });

  it('is told which organisations there are, and sees nothing else of them', async () => {
    const [one, two] = [await house.organisation('a'), await house.organisation()];
    const app = new Client({ connectionString: house.urls.app });
    await app.connect();
    const { rows } = await app.query<{ id: string }>('select known_organisations() as id');
    expect(rows.map(({ id }) => id)).toEqual([one, two].toSorted());
    expect((await app.query('select from known_organisation')).rowCount).toBe(0);
    await app.query(`insert into known_organisation values (gen_random_uuid())`).then(() => { throw new Error('it could'); }, (error: Error) => expect(error.message).toMatch(/row-level security/));
    await app.end();
    const reader = new Client({ connectionString: house.urls.outboxReader });
    await reader.connect();
    for (const statement of ['select known_organisations()', 'select from jobs.job', 'select from job_place']) await expect(reader.query(statement)).rejects.toThrow('permission denied');
    await reader.end();
  });
});
