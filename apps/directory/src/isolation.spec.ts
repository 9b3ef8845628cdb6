import { afterAll, beforeAll } from '@jest/globals';
import { catalogueBreaches } from '@waymark/testing';
import { Client } from 'pg';
import { openApi, password, type Api } from './testing/api.js';
import { settle, type House } from './testing/house.js';

let api: Api;
let house: House;
let other: House;
beforeAll(async () => {
  api = await openApi();
  [house, other] = [await settle(api, 'northwind'), await settle(api, 'southwind')];
  for (const one of [house, other]) {
    await api.internal('POST sessions', { email: one.adminEmail, password });
    await api.graphql(one.admin, 'mutation ($input: InviteToSignInInput!) { inviteToSignIn(input: $input) { __typename } }', { input: { personId: one.ada.personId } });
  }
});
afterAll(() => api.close());

/** As the role that serves, with nothing between it and the tables but their walls. */
async function asApp<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: api.urls.app });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What stands outside the walls, or is a door in one, and why. */
const exceptions = {
  'table sign_in_back_off: no organisation_id': 'Failures are counted before any organisation is known, for addresses that are nobody’s too; its keys are hashes.',
  'policy sign_in_door on person permits select to directory_owner using true check nothing': 'For sign_in_candidates, which runs as the owner; nobody signs in as the owner but the migration step.',
  'function sign_in_candidates(text): security definer': 'Signing in comes before any organisation is known; it answers with at most ten pairs of ids.',
};
const breaches = () => catalogueBreaches(api.superuser, { service: 'directory', exceptions });

const own = ['credential', 'invitation', 'membership', 'organisation', 'people_import', 'person', 'session', 'team'];

describe('the catalogue', () => {
  it('shows a wall around every table but those that have a reason', async () => {
    expect(await breaches()).toEqual([]);
    const tables = await api.sql<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
    const backbone = ['schema_migration', 'outbox', 'inbox', 'dead_letter', 'event_cursor', 'event_attempt', 'known_organisation', 'job_place'];
    expect(tables.map(({ name }) => name).filter((name) => !backbone.includes(name)).toSorted()).toEqual([...own, 'sign_in_back_off'].toSorted());
  });

  it.each([
    ['a table without a wall', 'create table note (organisation_id uuid, id uuid, primary key (organisation_id, id))'],
    ...own.flatMap((table) => [
      [`${table} not enabled`, `alter table ${table} disable row level security`],
      [`${table} not forced`, `alter table ${table} no force row level security`],
      [`${table} without its policy`, `drop policy tenant on ${table}`],
      [`${table} open to all`, `alter policy tenant on ${table} using (true)`],
      [`${table} open to writes`, `alter policy tenant on ${table} with check (true)`],
    ]),
    ['a door for the app role', 'alter policy sign_in_door on person to directory_app'],
    ['a key that tells of others', 'create unique index one_email on person (email)'],
    ['the door open to everybody', 'grant execute on function sign_in_candidates to public'],
    ['the door without a search path', 'alter function sign_in_candidates reset search_path'],
  ])('shows %s', async (_what, change) => {
    await api.sql(`begin; set local role directory_owner; ${change}; reset role`);
    try {
      expect(await breaches()).not.toEqual([]);
    } finally {
      await api.sql('rollback');
    }
  });
});

describe('the database itself', () => {
  it('shows each organisation its own rows, and none to who names no organisation', async () => {
    await asApp(async (client) => {
      for (const table of own) {
        const seen = async () => (await client.query<{ id: string; count: number }>(`select organisation_id as id, count(*)::int from ${table} group by 1`)).rows;
        expect([table, await seen()]).toEqual([table, []]);
        for (const { organisationId } of [house, other]) {
          await client.query(`begin; select set_config('app.organisation', '${organisationId}', true)`);
          expect([table, await seen()]).toEqual([table, [{ id: organisationId, count: expect.any(Number) }]]);
          await client.query('rollback');
        }
        // After a transaction the setting of a pooled connection is an empty text, which is no organisation.
        expect([table, await seen()]).toEqual([table, []]);
      }
    });
  });

  it.each(own)('neither gives nor takes a row of another organisation: %s', async (table) => {
    await asApp(async (client) => {
      const begin = () => client.query(`begin; select set_config('app.organisation', '${other.organisationId}', true)`);
      await begin();
      expect((await client.query(`update ${table} set organisation_id = organisation_id where organisation_id = $1`, [house.organisationId])).rowCount).toBe(0);
      expect((await client.query(`delete from ${table} where organisation_id = $1`, [house.organisationId])).rowCount).toBe(0);
      await expect(client.query(`update ${table} set organisation_id = $1`, [house.organisationId])).rejects.toThrow(/row-level security/);
      await client.query('rollback');
    });
  });

  it('opens the one door from an e-mail to ids, and shows nothing else through it', async () => {
    await asApp(async (client) => {
      const { rows } = await client.query('select * from sign_in_candidates($1)', [house.at('ada')]);
      expect(rows).toEqual([{ organisation_id: house.organisationId, person_id: house.ada.personId }]);
      for (const text of ['%', '', `' or true --`]) expect((await client.query('select * from sign_in_candidates($1)', [text])).rows).toEqual([]);
      expect((await client.query('select * from person')).rows).toEqual([]);
    });
  });

  it('lets the app role add to the log of events of its organisation, and not read it', async () => {
    await asApp(async (client) => {
      await expect(client.query('select * from outbox')).rejects.toThrow(/permission denied/);
      await client.query(`begin; select set_config('app.organisation', '${other.organisationId}', true)`);
      const insert = `insert into outbox (partition, id, topic, organisation_id, key) values (0, gen_random_uuid(), 't', $1::uuid, $1::text || ':x')`;
      await expect(client.query(insert, [house.organisationId])).rejects.toThrow(/row-level security/);
      await client.query('rollback');
    });
  });
});
