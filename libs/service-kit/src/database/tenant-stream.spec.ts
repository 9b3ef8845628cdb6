import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { all, openSmallDatabase } from '../testing/small-database.js';

let house: Awaited<ReturnType<typeof openSmallDatabase>>;
const ours = v7();
const words = 'select words from note order by words';

beforeAll(async () => {
  house = await openSmallDatabase();
  await house.write(ours, 'a', 'b');
});
afterAll(() => house.close());

describe('a stream', () => {
  const many = 'select g, repeat($1, 1000) as filler from generate_series(1, 200000) g';

  it('gives every row once, in order, whatever their number', async () => {
    for (const rows of [0, 1, 499, 500, 501, 1000]) {
      const got = await all(house.tenants.stream<{ g: number }>(ours, 'select g from generate_series(1, $1::int) g', [rows]));
      expect(got.map(({ g }) => g)).toEqual(Array.from({ length: rows }, (_, at) => at + 1));
    }
  });

  it('ends its query when the reader stops, by leaving or by failing, and gives its connection back', async () => {
    for (const stop of ['leaves', 'fails', 'leaves', 'fails', 'leaves'] as const) {
      const read = async () => {
        for await (const { g } of house.tenants.stream<{ g: number }>(ours, many, ['x'])) {
          if (g === 3 && stop === 'leaves') break;
          if (g === 3) throw new Error('the reader failed');
        }
      };
      if (stop === 'fails') await expect(read()).rejects.toThrow('the reader failed');
      else await read();
    }
    const busy = `select from pg_stat_activity where usename = 'directory_app' and datname = current_database() and state <> 'idle'`;
    expect((await house.superuser.query(busy)).rowCount).toBe(0);
    expect(await house.tenants.select(ours, words)).toHaveLength(2);
  });

  it('waits for its reader and keeps no more than a batch meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const kept = () => (runInNewContext('gc()'), process.memoryUsage().heapUsed);
    const before = kept();
    let read = 0;
    let most = 0;
    for await (const { g } of house.tenants.stream<{ g: number }>(ours, many, ['x'])) {
      read = g;
      if (read % 40_000 === 0) most = Math.max(most, kept() - before);
    }
    expect(read).toBe(200_000);
    // 200 MB came through.
    expect(most).toBeLessThan(20_000_000);
  });
});
