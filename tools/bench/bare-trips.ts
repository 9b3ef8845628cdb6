import { Client } from 'pg';
import type { BenchHouse } from './bench-house.ts';


async function connected(house: BenchHouse, database: string): Promise<Client> {
  const client = new Client({ connectionString: house.superuserUrl(database) });
  await client.connect();
  return client;
}

/** Milliseconds from a row sent to assessments, through its notification, to a row committed for it in plans: an event's way with nothing of ours on it. */
export async function bareLog(house: BenchHouse, count: number): Promise<number[]> {
  const [teller, listener, keeper] = [await connected(house, 'assessments'), await connected(house, 'assessments'), await connected(house, 'plans')];
  const payload = JSON.stringify({ text: 'x'.repeat(400) });
  for (const client of [teller, keeper]) await client.query('create table if not exists bench_trip (id bigint generated always as identity primary key, payload jsonb)');
  await listener.query('listen bench_trip');
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const heard = new Promise((resolve) => listener.once('notification', resolve));
    const began = performance.now();
    await teller.query(`with told as (insert into bench_trip (payload) values ($1) returning id) select pg_notify('bench_trip', id::text) from told`, [payload]);
    await heard;
    await keeper.query('insert into bench_trip (payload) values ($1)', [payload]);
    times.push(performance.now() - began);
  }
  for (const client of [teller, listener, keeper]) await client.end();
  return times;
}
