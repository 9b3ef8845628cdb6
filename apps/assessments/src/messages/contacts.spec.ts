import { afterAll, beforeAll } from '@jest/globals';
import { personV1 } from '@waymark/contracts';
import { Hearing, migrateService, Outbox, OutboxHints, provisionDatabase, TenantDatabase } from '@waymark/service-kit';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { KeepPerson } from '../consumers/keep-person.js';
import { openApi, type Api } from '../testing/api.js';
import { KeepContact } from './keep-contact.js';

let api: Api;
let directory: DataSource;
let outboxUrl: string;
const running: Hearing[] = [];
beforeAll(async () => {
  api = await openApi();
  const urls = await provisionDatabase({ superuserUrl: process.env.TEST_POSTGRES_URL ?? '', service: 'directory', secret: 'test', database: `directory_${v7().replaceAll('-', '')}` });
  await migrateService({ service: 'directory', url: urls.owner, migrations: [] });
  outboxUrl = urls.outboxReader;
  directory = await new DataSource({ type: 'postgres', url: urls.app }).initialize();
});
afterAll(async () => {
  for (const hearing of running) await hearing.stop();
  await directory.destroy();
  await api.close();
});

const organisationId = v7();
const person = (personId: string, more: object = {}) => ({ personId, version: 1, name: 'Ada', email: 'ada@example.org', title: null, roles: ['engineer' as const], active: true, memberships: [], ...more });
const outbox = () => new Outbox(new OutboxHints(directory));
const tell = (payload: ReturnType<typeof person>) => new TenantDatabase(directory).transaction(organisationId, (manager) => outbox().append(manager, organisationId, { contract: personV1, payload }));
const hear = async (...what: readonly [string | undefined, KeepPerson | KeepContact]) => {
  const [group, handler] = what;
  const hearing = new Hearing({ service: 'assessments', ...(group ? { group } : {}), source: api.app.get(DataSource), handlers: [handler], transport: { outboxUrls: { directory: outboxUrl } } });
  running.push(hearing);
  await hearing.start();
};
const contacts = () => api.database.select(organisationId, 'select person_id as id, email, is_hr as hr from contact order by email');
const known = async () => (await api.database.select(organisationId, 'select from known_person')).length;

it('a house that had heard of its people before there were messages learns where they are reached, and what changes from then on', async () => {
  const [ada, ben] = [v7(), v7()];
  await tell(person(ada));
  await tell(person(ben, { email: 'ben@example.org', roles: ['hr'] }));
  await hear(undefined, new KeepPerson());
  await api.until(async () => (await known()) === 2);
  expect(await contacts()).toEqual([]);
  await hear('assessments-contacts', new KeepContact());
  await api.until(async () => (await contacts()).length === 2);
  await tell(person(ada, { version: 2, email: 'lovelace@example.org' }));
  await api.until(async () => JSON.stringify(await contacts()).includes('lovelace'));
  expect(await contacts()).toEqual([{ id: ben, email: 'ben@example.org', hr: true }, { id: ada, email: 'lovelace@example.org', hr: false }]);
  await new TenantDatabase(directory).transaction(organisationId, (manager) => outbox().erase(manager, organisationId, { contract: personV1 as never, orderedBy: ada }));
  await api.until(async () => (await contacts()).length === 1);
});

it('an older state does not replace a newer one, and nobody erased comes back', async () => {
  const house = await api.settle();
  const email = async () => (await api.database.select<{ email: string }>(house.organisationId, 'select email from contact where person_id = $1', [house.ada.personId])).map((row) => row.email);
  await house.tellPerson(house.ada.personId, [], { version: 5, email: 'five@example.org' });
  await house.tellPerson(house.ada.personId, [], { version: 4, email: 'four@example.org' });
  expect(await email()).toEqual(['five@example.org']);
  await house.erase(house.ada.personId);
  await house.tellPerson(house.ada.personId, [], { version: 6, email: 'six@example.org' });
  expect(await email()).toEqual([]);
});
