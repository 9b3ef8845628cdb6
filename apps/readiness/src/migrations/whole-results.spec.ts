import { afterAll, beforeAll } from '@jest/globals';
import { accessMigrations } from '@waymark/access';
import { migrateService, provisionDatabase } from '@waymark/service-kit';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { database } from '../data-source.js';
import { WholeResults1764700100000 } from './whole-results.migration.js';
import { ReadinessProjections1764000100000 } from './readiness-projections.migration.js';

const organisation = v7();
const filled = ['cycle', 'accepted_evidence', 'track_standing', 'revealed_ratings', 'framework_version', 'inbox', 'event_cursor'];
let superuser: Client;
let ownerUrl: string;
beforeAll(async () => {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const name = `readiness_${v7().replaceAll('-', '')}`;
  const urls = await provisionDatabase({ superuserUrl, service: 'readiness', secret: 'test', database: name });
  ownerUrl = urls.owner;
  await migrateService({ service: 'readiness', url: ownerUrl, migrations: [...accessMigrations('readiness'), ReadinessProjections1764000100000] });
  superuser = new Client(Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).toString());
  await superuser.connect();
});
afterAll(() => superuser.end());

const counts = async () => Object.fromEntries(await Promise.all(filled.map(async (table) => [table, (await superuser.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]!.count] as const)));

it('a database with a past is emptied of what it kept too little of, and its group has to begin anew', async () => {
  const id = v7();
  await superuser.query(`insert into cycle values ('${organisation}', '${id}', 1, now())`);
  await superuser.query(`insert into accepted_evidence values ('${organisation}', '${id}', '${id}', '{java}', now())`);
  await superuser.query(`insert into revealed_ratings values ('${organisation}', '${id}', '${id}', '${id}', now(), '[]')`);
  await superuser.query(`insert into framework_version values ('${organisation}', '${id}', 1, 'published', now(), '{}')`);
  await superuser.query(`insert into track_standing values ('${organisation}', '${id}', 'track', now(), '${id}', '{}', 1, 1, 1, 0)`);
  await superuser.query(`insert into inbox values ('${organisation}', 'readiness', '${id}')`);
  await superuser.query(`insert into event_cursor (consumer_group, producer, partition, topics) values ('readiness', 'directory', 0, '{}'), ('relay', 'readiness', 0, '{}')`);
  await superuser.query(`insert into known_person values ('${organisation}', '${id}', 1, 'Somebody', null, true)`);
  await migrateService({ service: 'readiness', url: ownerUrl, migrations: database.migrations });
  // What is published to others is published; where the listening had come to is forgotten.
  expect(await counts()).toEqual({ ...Object.fromEntries(filled.map((table) => [table, 0])), event_cursor: 1 });
  expect((await superuser.query('select from known_person')).rowCount).toBe(1);
});

it('and goes back as it came', async () => {
  const client = new Client(ownerUrl);
  await client.connect();
  const runner = { query: (sql: string) => client.query(sql) } as never;
  for (const Made of database.migrations.slice(database.migrations.indexOf(WholeResults1764700100000)).reverse()) await new Made().down(runner);
  const { rows } = await client.query<{ column_name: string }>(`select column_name from information_schema.columns where table_name = 'cycle' order by 1`);
  await client.end();
  expect(rows.map(({ column_name }) => column_name)).toEqual(['cycle_id', 'opens_at', 'organisation_id', 'version']);
});
