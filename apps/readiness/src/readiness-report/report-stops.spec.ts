import { afterAll, beforeAll } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { smallHouse } from '../testing/small-house.js';

const organisation = v7();
const house = smallHouse();
const hr = { organisationId: organisation, personId: house.id.cleo, roles: ['hr'] as const };
const people = 30_000;

let api: Api;
let watcher: Client;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...house.told);
  await api.projection.tenants.transaction(organisation, (manager) => manager.query(
    `insert into known_person select $1, gen_random_uuid(), 1, 'Person with quite a long name so that the file is long ' || i, repeat('title ', 20), true from generate_series(1, ${people}) i`, [organisation]));
  watcher = new Client(api.projection.urls.owner);
  await watcher.connect();
}, 120_000);
afterAll(async () => {
  await watcher.end();
  await api.close();
});

const database = () => new URL(api.projection.urls.app).pathname.slice(1);
async function reading(): Promise<number> {
  const client = new Client(process.env.TEST_POSTGRES_URL);
  await client.connect();
  const { rows } = await client.query<{ count: number }>(`select count(*)::int from pg_stat_activity where datname = $1 and usename = 'readiness_app' and state <> 'idle' and query like '%streamed%'`, [database()]);
  await client.end();
  return rows[0]!.count;
}

/** Of the newest export: how it ended; null while it has not. */
async function ended(): Promise<{ outcome: string; rows: number; bytes: number } | null> {
  const { data } = await api.graphql<{ exports: { edges: { node: { end: { outcome: string; rows: number; bytes: number } | null } }[] } }>(hr, '{ exports(first: 1) { edges { node { end { outcome rows bytes } } } } }');
  return data?.exports.edges[0]?.node.end ?? null;
}

async function breakReading(): Promise<void> {
  const client = new Client(process.env.TEST_POSTGRES_URL);
  await client.connect();
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'readiness_app' and state <> 'idle' and query like '%streamed%'`, [database()]);
  await client.end();
}

async function eventually(probe: () => Promise<void>): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    try {
      return await probe();
    } catch (cause) {
      if (Date.now() > until) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

describe.each(['csv', 'xlsx'])('a long report as %s', (format) => {
  const path = `/files/readiness-report.${format}`;

  it('stops when the client goes: the query ends and the connection serves the next request', async () => {
    // More clients than the service has connections: one that stayed taken would block what follows.
    for (let round = 0; round < 6; round += 1) {
      const leaving = new AbortController();
      const response = await api.get(hr, path, leaving.signal);
      const reader = response.body!.getReader();
      await reader.read();
      expect(await reading()).toBeGreaterThan(0);
      leaving.abort();
      await reader.read().catch(() => undefined);
      await eventually(async () => expect(await reading()).toBe(0));
      await eventually(async () => expect(await ended()).toMatchObject({ outcome: 'CUT_OFF' }));
    }
    const { data } = await api.graphql<{ readinessByTrack: unknown[] }>(hr, `{ readinessByTrack(personId: "${house.id.ada}") { score } }`);
    expect(data?.readinessByTrack).toHaveLength(2);
  }, 120_000);

  it('waits for a client that takes nothing, instead of reading everything into memory', async () => {
    const leaving = new AbortController();
    const before = process.memoryUsage().rss;
    await api.get(hr, path, leaving.signal);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // Still reading: all of it would be some 15 MB, which no socket buffers.
    expect(await reading()).toBe(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    leaving.abort();
    await eventually(async () => expect(await reading()).toBe(0));
  }, 60_000);

  it('that breaks off on our side does not end as if it were whole, and the log says so', async () => {
    const response = await api.get(hr, path);
    const reader = response.body!.getReader();
    await reader.read();
    await breakReading();
    await expect((async () => {
      while (!(await reader.read()).done);
    })()).rejects.toThrow();
    await eventually(async () => expect(await ended()).toMatchObject({ outcome: 'FAILED' }));
  }, 60_000);

  it('comes whole, with as many rows as it said', async () => {
    const response = await api.get(hr, path);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = format === 'csv' ? Buffer.from(bytes).toString('latin1') : strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!, true);
    const rows = text.split(format === 'csv' ? '\r\n' : '</row>').length - 2;
    expect(String(rows)).toBe(response.headers.get('x-total-rows'));
    expect(rows).toBe((people + 6) * 2);
    expect(await ended()).toMatchObject({ outcome: 'WHOLE', rows, bytes: bytes.byteLength });
  }, 60_000);
});
