import { afterAll, beforeAll } from '@jest/globals';
import { migrateService, provisionDatabase, tenantTable, type DatabaseUrls } from '@waymark/service-kit';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { startTestPostgres, type TestPostgres } from '../test-postgres.js';
import { catalogueBreaches, catalogueBreachesAt } from './catalogue-breaches.js';

class Notes1764000100000 implements MigrationInterface {
  readonly name = 'Notes1764000100000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table note (organisation_id uuid not null, id uuid not null, words text, about uuid, primary key (organisation_id, id))');
    for (const statement of tenantTable('directory', 'note')) await runner.query(statement);
    await runner.query('create view short with (security_invoker = true) as select * from note where length(words) < 10');
    await runner.query('grant select on short to directory_app');
    await runner.query('create function notes() returns bigint language sql stable as $$ select count(*) from note $$');
    await runner.query(`create policy mine on note as restrictive using (words <> 'not mine')`);
    await runner.query('create unique index note_words on note (words, organisation_id)');
    await runner.query('alter table note add foreign key (organisation_id, about) references note');
  }
  async down(): Promise<void> {}
}

// A cluster of its own: this spec changes roles, and those are of a cluster.
let cluster: TestPostgres;
let urls: DatabaseUrls;
let superuser: Client;
beforeAll(async () => {
  cluster = await startTestPostgres();
  const superuserUrl = new URL(cluster.url);
  urls = await provisionDatabase({ superuserUrl: superuserUrl.toString(), service: 'directory', secret: 'test', database: 'catalogue' });
  await migrateService({ service: 'directory', url: urls.owner, migrations: [Notes1764000100000] });
  superuserUrl.pathname = new URL(urls.owner).pathname;
  superuser = new Client({ connectionString: superuserUrl.toString() });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await cluster.stop();
});

/** What the check says after these statements, which leave nothing behind. */
async function after(statements: string, exceptions: Readonly<Record<string, string>> = {}): Promise<string[]> {
  await superuser.query(`begin; set local role directory_owner; ${statements}`);
  await superuser.query('reset role');
  try {
    return await catalogueBreaches(superuser, { service: 'directory', exceptions });
  } finally {
    await superuser.query('rollback');
  }
}

const policy = `nullif(current_setting('app.organisation', true), '')::uuid`;
const walls = (table: string) => tenantTable('directory', table).join('; ');
const asSuperuser = 'reset role;';

describe('the check of a catalogue', () => {
  it('finds nothing in a database that keeps the rules, whoever asks', async () => {
    for (const url of [urls.owner, urls.app, urls.outboxReader]) expect(await catalogueBreachesAt(url, { service: 'directory' })).toEqual([]);
  });

  it.each<[string, string, ...string[]]>([
    ['a table without an organisation', 'create table loose (id uuid primary key)', 'table loose: no organisation_id'],
    ['a table of another schema', 'create schema apart; create table apart.loose (id uuid primary key)', 'table apart.loose: no organisation_id'],
    [
      'a table without a wall', 'create table open (organisation_id uuid not null, id uuid not null, primary key (organisation_id, id))',
      'table open: no tenant policy', 'table open: row-level security is not enabled', 'table open: row-level security is not forced',
    ],
    ['a primary key without the organisation', `create table keyed (organisation_id uuid not null, id uuid primary key); ${walls('keyed')}`, 'table keyed: primary key without organisation_id'],
    ['no primary key', `create table keyless (organisation_id uuid not null); ${walls('keyless')}`, 'table keyless: primary key without organisation_id'],
    [
      'an organisation that is a text', `create table texts (organisation_id text primary key)`,
      'table texts: no tenant policy', 'table texts: organisation_id may be null or is no uuid', 'table texts: row-level security is not enabled', 'table texts: row-level security is not forced',
    ],
    [
      'a partition without the wall of its parent', `create table parted (organisation_id uuid not null, primary key (organisation_id)) partition by hash (organisation_id); ${walls('parted')};
      create table parted_0 partition of parted for values with (modulus 1, remainder 0)`,
      'table parted_0: no tenant policy', 'table parted_0: row-level security is not enabled', 'table parted_0: row-level security is not forced',
    ],
    ['row-level security switched off', 'alter table note disable row level security', 'table note: row-level security is not enabled'],
    ['row-level security not forced', 'alter table note no force row level security', 'table note: row-level security is not forced'],
    ['no policy', 'drop policy tenant on note', 'table note: no tenant policy'],
    [
      'a policy that lets through', 'drop policy tenant on note; create policy tenant on note using (true)',
      'policy tenant on note permits all to public using true check nothing', 'table note: no tenant policy',
    ],
    [
      'a policy for reading alone', `drop policy tenant on note; create policy tenant on note for select using (organisation_id = ${policy})`,
      expect.stringMatching(/^policy tenant on note permits select to public using .* check nothing$/) as unknown as string, 'table note: no tenant policy',
    ],
    [
      'a policy that takes the setting of a used connection for an organisation', `alter policy tenant on note using (organisation_id = current_setting('app.organisation')::uuid)`,
      expect.stringMatching(/^policy tenant on note permits all/) as unknown as string, 'table note: no tenant policy',
    ],
    [
      'a policy that checks other writes than reads', `alter policy tenant on note with check (true)`,
      expect.stringMatching(/check true$/) as unknown as string, 'table note: no tenant policy',
    ],
    [
      'a policy for one role', 'alter policy tenant on note to directory_app',
      expect.stringMatching(/to directory_app using/) as unknown as string, 'table note: no tenant policy',
    ],
    ['a second policy that permits more', 'create policy door on note for select to directory_app using (true)', 'policy door on note permits select to directory_app using true check nothing'],
    ['a unique index without the organisation', 'create unique index leak on note (words)', 'index leak on note: unique without organisation_id'],
    ['a unique index that only includes it', 'create unique index leak on note (words) include (organisation_id)', 'index leak on note: unique without organisation_id'],
    ['an exclusion without the organisation', 'alter table note add constraint leak exclude (words with =)', 'index leak on note: unique without organisation_id'],
    [
      'a foreign key without the organisation', 'create unique index target on note (id); alter table note add constraint leak foreign key (about) references note (id)',
      'foreign key leak on note: without organisation_id', 'index target on note: unique without organisation_id',
    ],
    [
      'a foreign key that takes the organisation for something else',
      `create table pair (organisation_id uuid not null, id uuid not null, primary key (organisation_id, id), constraint leak foreign key (id, organisation_id) references note); ${walls('pair')}`,
      'foreign key leak on pair: without organisation_id',
    ],
    ['a view with the rights of its owner', 'create view wide as select * from note', 'view wide: not security_invoker'],
    ['a view that says so and does not', 'alter view short set (security_invoker = false)', 'view short: not security_invoker'],
    ['a materialized view', 'create materialized view kept as select * from note', 'materialized view kept: row-level security does not reach it'],
    ['a rule', 'create rule swap as on insert to short do instead nothing', 'rule swap on short: acts with the rights of the owner'],
    [
      'a function with the rights of its owner', 'alter function notes() security definer',
      'function notes(): security definer', 'function notes(): security definer for public', 'function notes(): security definer without a search_path of its own',
    ],
    ['an app role that bypasses', `${asSuperuser} alter role directory_app bypassrls`, 'role directory_app: bypasses row-level security'],
    ['an owner that bypasses', `${asSuperuser} alter role directory_owner bypassrls`, 'role directory_owner: bypasses row-level security'],
    ['a reader that is a superuser', `${asSuperuser} alter role directory_outbox_reader superuser`, 'role directory_outbox_reader: is a superuser'],
    ['an app role that may become the owner', `${asSuperuser} grant directory_owner to directory_app`, 'role directory_app: may act as directory_owner'],
    ['an app role that owns a table', `${asSuperuser} alter table note owner to directory_app`, 'note: not owned by directory_owner', 'role directory_app: owns table note'],
    ['an app role that owns a function', `${asSuperuser} alter function notes() owner to directory_app`, 'role directory_app: owns function notes()'],
    ['an app role that owns a schema', `${asSuperuser} create schema apart authorization directory_app`, 'role directory_app: owns schema apart'],
    ['a table of a superuser', `${asSuperuser} alter table note owner to postgres`, 'note: not owned by directory_owner'],
    ['a grant to everybody', 'grant select on note to public', 'table note: select granted to public'],
    ['a grant of a column to everybody', 'grant select (words) on note to public', 'column note.words: select granted to public'],
    ['a grant to another service', `${asSuperuser} create role stranger; grant insert on note to stranger`, 'table note: insert granted to stranger'],
    ['a grant to the outbox reader', 'grant select on note to directory_outbox_reader', 'table note: select granted to directory_outbox_reader'],
    ['a grant to write the outbox', 'grant update on outbox to directory_outbox_reader', 'table outbox: update granted to directory_outbox_reader'],
    ['a grant to truncate, which no policy stops', 'grant truncate on note to directory_app', 'table note: truncate granted to directory_app'],
    ['a grant to probe by foreign keys', 'grant references on note to directory_app', 'table note: references granted to directory_app'],
    ['a grant that may be passed on', 'grant select on note to directory_app with grant option', 'table note: directory_app may pass on its select'],
    ['a grant that is yet to come', 'alter default privileges grant select on tables to public', 'default privileges: select granted to public'],
    ['a schema that everybody may write to', `${asSuperuser} grant create on schema public to public`, 'schema public: create granted to public'],
    ['a database that everybody may enter', `${asSuperuser} do $$ begin execute format('grant connect on database %I to public', current_database()); end $$`, 'database: connect granted to public'],
    ['an organisation that every session has', `${asSuperuser} alter role directory_app set app.organisation = 'x'`, 'role directory_app: app.organisation is set for whole sessions'],
    ['a grant to change what was told', 'grant update on outbox to directory_app', 'table outbox: update granted to directory_app'],
    ['a hole in the outbox', 'alter table outbox no force row level security', 'table outbox: row-level security is not forced'],
  ])('names %s', async (_what, statements, ...breaches) => {
    expect(await after(statements)).toEqual(breaches);
  });

  it('lets pass what is written down with a reason, and nothing beside it', async () => {
    const loose = 'create table loose (id uuid primary key); create table looser (id uuid primary key)';
    expect(await after(loose, { 'table loose: no organisation_id': 'Colours.' })).toEqual(['table looser: no organisation_id']);
  });

  it('names an exception that has no reason, and one for what is not there any more', async () => {
    const given = { 'table loose: no organisation_id': ' ', 'table gone: no organisation_id': 'Colours.' };
    expect(await after('create table loose (id uuid primary key)', given)).toEqual([
      'exception for what is not there: table gone: no organisation_id',
      'exception without a reason: table loose: no organisation_id',
    ]);
  });

  it('needs the words of an exception to be those of the breach', async () => {
    const door = (to: string) => after(`create policy door on note for select to ${to} using (true)`, { 'policy door on note permits select to directory_owner using true check nothing': 'Signing in.' });
    expect(await door('directory_owner')).toEqual([]);
    expect(await door('directory_app')).toHaveLength(2);
  });
});
