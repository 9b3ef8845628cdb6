import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, loadConfig, migrateService, provisionDatabase } from '@waymark/service-kit';
import { eventually } from '@waymark/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { plansModule } from './app.module.js';
import { configSchema } from './config.js';
import { database } from './data-source.js';
import { smallHouse } from './testing/small-house.js';

const house = smallHouse();
let app: NestFastifyApplication;
let superusers: Record<string, Client>;

const migrationsOf = { directory: [], assessments: [], readiness: [], plans: database.migrations };
beforeAll(async () => {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const opened = await Promise.all((['directory', 'assessments', 'readiness', 'plans'] as const).map(async (service) => {
    const name = `${service}_${v7().replaceAll('-', '')}`;
    const urls = await provisionDatabase({ superuserUrl, service, secret: 'test', database: name });
    await migrateService({ service, url: urls.owner, migrations: migrationsOf[service] });
    const superuser = new Client(Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).toString());
    await superuser.connect();
    return [service, { urls, superuser }] as const;
  }));
  superusers = Object.fromEntries(opened.map(([service, { superuser }]) => [service, superuser]));
  const { publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const env = Object.fromEntries(opened.flatMap(([service, { urls }]) => [[`OUTBOX_URL_${service.toUpperCase()}`, urls.outboxReader], [`DATABASE_URL_${service.toUpperCase()}`, urls.app]]));
  const config = loadConfig(configSchema, { ...env, LOG_LEVEL: 'silent', TOKEN_PUBLIC_KEYS: JSON.stringify({ keys: [await exportJWK(publicKey)] }) });
  for (const { id, topic, orderedBy, payload } of house.told) {
    await superusers[topic.split('.')[0]!]!.query('insert into outbox (id, topic, partition, organisation_id, key, payload) values ($1, $2, 0, $3, $4, $5)', [
      id, topic, house.organisation, `${house.organisation}:${orderedBy}`, JSON.stringify(payload),
    ]);
  }
  app = await createApp(plansModule(config), { logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
}, 120_000);
afterAll(async () => {
  await app.close();
  await Promise.all(Object.values(superusers).map((client) => client.end()));
});

it('the service hears from the beginning what each of its siblings told, and is well', async () => {
  const heard = async () => (await superusers.plans!.query<{ count: number }>('select count(*)::int as count from inbox')).rows[0]?.count;
  await eventually('all of it is heard', async () => (await heard()) === house.told.length, 20_000);
  const { rows } = await superusers.plans!.query<{ person_id: string }>('select person_id from scored');
  expect(rows).toEqual([{ person_id: house.id.ada }]);
  await eventually('it is ready', async () => (await fetch(`${await app.getUrl()}/health/ready`)).ok, 20_000);
});
