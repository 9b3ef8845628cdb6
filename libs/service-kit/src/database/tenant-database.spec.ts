import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { all, noteEntity, openSmallDatabase } from '../testing/small-database.js';
import { beginFor } from './tenant-database.js';

let house: Awaited<ReturnType<typeof openSmallDatabase>>;
const [ours, theirs] = [v7(), v7()] as [string, string];
const words = 'select words from note order by words';
const setting = `select current_setting('app.organisation', true) as organisation`;

beforeAll(async () => {
  house = await openSmallDatabase();
  await house.write(ours, 'a', 'b');
  await house.write(theirs, 'c');
});
afterAll(() => house.close());

/** Every connection of the pool at once, with what a statement answers on it outside of any transaction. */
async function onEveryConnection<Row>(sql: string): Promise<Row[]> {
  const runners = [house.source.createQueryRunner(), house.source.createQueryRunner()];
  const answers = await Promise.all(runners.map((runner) => runner.query(sql) as Promise<Row[]>));
  await Promise.all(runners.map((runner) => runner.release()));
  return answers.flat();
}

describe('the organisation of a transaction', () => {
  it('is the one given, on every road', async () => {
    const byManager = (organisationId: string) => house.tenants.transaction(organisationId, (manager) => manager.query<{ words: string }[]>(words));
    expect(await byManager(ours)).toEqual([{ words: 'a' }, { words: 'b' }]);
    expect(await byManager(theirs)).toEqual([{ words: 'c' }]);
    expect(await house.tenants.select(ours, words)).toEqual([{ words: 'a' }, { words: 'b' }]);
    expect(await house.tenants.select(theirs, words)).toEqual([{ words: 'c' }]);
    expect(await all(house.tenants.stream(theirs, words))).toEqual([{ words: 'c' }]);
  });

  it('ends with it: the next user of the connection has none, and without one sees nothing', async () => {
    await Promise.all([house.tenants.transaction(ours, async () => undefined), house.tenants.transaction(ours, async () => undefined)]);
    await Promise.all([house.tenants.select(ours, words), house.tenants.select(ours, words)]);
    await Promise.all([all(house.tenants.stream(ours, words)), all(house.tenants.stream(ours, words))]);
    expect(await onEveryConnection(setting)).toEqual([{ organisation: '' }, { organisation: '' }]);
    expect(await onEveryConnection(words)).toEqual([]);
  });

  it('ends with it when the work fails too', async () => {
    const fails = house.tenants.transaction(ours, () => Promise.reject(new Error('not today')));
    await expect(fails).rejects.toThrow('not today');
    await expect(house.tenants.select(ours, 'select 1 / 0')).rejects.toThrow(/division by zero/);
    await expect(all(house.tenants.stream(ours, 'select 1 / 0'))).rejects.toThrow(/division by zero/);
    expect(await onEveryConnection(setting)).toEqual([{ organisation: '' }, { organisation: '' }]);
  });

  it('stays each its own while both run at once', async () => {
    const counts = Array.from({ length: 200 }, (_, at) => house.tenants.select<{ n: number }>(at % 2 ? ours : theirs, 'select count(*)::int as n from note'));
    expect((await Promise.all(counts)).flat().map(({ n }) => n)).toEqual(counts.map((_, at) => (at % 2 ? 2 : 1)));
  });

  it('cannot be anything but an id', async () => {
    const notAnId = `${ours}'; set app.organisation = '${theirs}`;
    expect(() => beginFor(notAnId)).toThrow('An organisation id is a UUID.');
    await expect(house.tenants.select(notAnId, words)).rejects.toThrow('An organisation id is a UUID.');
    await expect(house.tenants.transaction(notAnId, async () => 1)).rejects.toThrow('An organisation id is a UUID.');
    await expect(all(house.tenants.stream(notAnId, words))).rejects.toThrow('An organisation id is a UUID.');
  });
});

describe('what is written', () => {
  const insert = `insert into note values ($1, $2, 'written')`;

  it('is there when the work is done, and none of it when the work throws', async () => {
    const organisationId = v7();
    await house.tenants.transaction(organisationId, (manager) => manager.query(insert, [organisationId, v7()]));
    const fails = house.tenants.transaction(organisationId, async (manager) => {
      await manager.query(insert, [organisationId, v7()]);
      throw new Error('second thoughts');
    });
    await expect(fails).rejects.toThrow('second thoughts');
    expect(await house.tenants.select(organisationId, words)).toEqual([{ words: 'written' }]);
  });

  it('is of the own organisation or refused', async () => {
    const stranger = house.tenants.transaction(ours, (manager) => manager.query(insert, [theirs, v7()]));
    await expect(stranger).rejects.toThrow(/row-level security/);
    const moved = house.tenants.transaction(ours, (manager) => manager.query('update note set organisation_id = $1', [theirs]));
    await expect(moved).rejects.toThrow(/row-level security/);
  });

  it('is not said to be committed when a statement failed and nobody said so', async () => {
    const swallows = house.tenants.transaction(ours, async (manager) => {
      await manager.query(insert, [ours, v7()]);
      await manager.query('select 1 / 0').catch(() => undefined);
    });
    await expect(swallows).rejects.toThrow('nothing was committed');
    expect(await house.tenants.select(ours, words)).toEqual([{ words: 'a' }, { words: 'b' }]);
  });

  it('is refused where one only reads', async () => {
    await expect(house.tenants.select(ours, insert, [ours, v7()])).rejects.toThrow(/read-only transaction/);
    await expect(all(house.tenants.stream(ours, 'select words from note for update'))).rejects.toThrow();
  });

  it('is never chosen by a condition that is not there', async () => {
    const find = (id: unknown) => house.tenants.transaction(ours, (manager) => manager.findBy(noteEntity, { id: id as string }));
    await expect(find(undefined)).rejects.toThrow(/undefined/i);
    await expect(find(null)).rejects.toThrow(/null/i);
  });
});

describe('a connection that is lost', () => {
  it('fails the query that waits on it, neither the process nor the pool', async () => {
    const slow = 'select pg_sleep(60)';
    const lost = [
      house.tenants.select(ours, slow),
      all(house.tenants.stream(ours, slow)),
      house.tenants.transaction(ours, (manager) => manager.query(slow)),
    ];
    // The pool has two connections: the third begins when one of the others has ended.
    const settled = Promise.allSettled(lost);
    let waiting = true;
    void settled.then(() => (waiting = false));
    while (waiting) await house.kill('%pg_sleep(60)%');
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await house.tenants.select(ours, words)).toHaveLength(2);
  });

  it('fails the reader that dawdled in the middle of a stream, and nobody else', async () => {
    const rows = house.tenants.stream(ours, 'select g from generate_series(1, 2000) g');
    await rows.next();
    await house.kill('fetch%');
    await expect(all(rows)).rejects.toThrow();
    expect(await house.tenants.select(ours, words)).toHaveLength(2);
  });

  it('while it idles in the pool is replaced', async () => {
    await house.tenants.select(ours, words);
    await house.superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'directory_app' and datname = current_database()`);
    const patient = async (tries: number): Promise<unknown[]> => house.tenants.select(ours, words).catch((error) => (tries > 0 ? patient(tries - 1) : Promise.reject(error)));
    expect(await patient(2)).toHaveLength(2);
  });
});

describe('every connection of a service', () => {
  it('has an end for statements that take too long and for transactions that are forgotten', async () => {
    const limits = `select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`;
    expect(await onEveryConnection(limits)).toEqual([{ statement: '1min', idle: '1min' }, { statement: '1min', idle: '1min' }]);
  });

  it('whose transaction was forgotten is ended by the database, which frees what it held', async () => {
    const forgetful = house.source.createQueryRunner();
    await forgetful.query(`set idle_in_transaction_session_timeout = '50ms'`);
    await forgetful.startTransaction();
    await forgetful.query('lock table note');
    await house.superuser.query('select from note');
    await expect(forgetful.query('select 1')).rejects.toThrow();
    await forgetful.release();
    expect(await house.tenants.select(ours, words)).toHaveLength(2);
  });
});
