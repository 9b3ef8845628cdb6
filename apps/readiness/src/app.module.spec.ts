import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { cycleV1 } from '@waymark/contracts';
import { createApp, loadConfig, migrateService, provisionDatabase } from '@waymark/service-kit';
import { eventually } from '@waymark/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { readinessModule } from './app.module.js';
import { configSchema } from './config.js';
import { database } from './data-source.js';

const organisation = v7();
const cycle = cycleV1.payload.parse({
  cycleId: v7(), version: 1, name: '2026 Q4', kind: 'self_only', state: 'open', opensAt: '2026-10-01T00:00:00.000Z', closesAt: '2026-12-31T23:59:59.000Z', frameworkVersionId: v7(),
});
let app: NestFastifyApplication;
let superusers: Record<string, Client>;

const migrationsOf = { directory: [], assessments: [], plans: [], readiness: database.migrations };
beforeAll(async () => {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const opened = await Promise.all((['directory', 'assessments', 'plans', 'readiness'] as const).map(async (service) => {
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
  // Told, and heard by a group of the first name, before this build was.
  await superusers.assessments!.query(`insert into outbox (id, topic, partition, organisation_id, key, payload) values ($1, $5, 0, $2, $3, $4)`, [
    v7(), organisation, `${organisation}:${cycle.cycleId}`, JSON.stringify(cycle), cycleV1.topic,
  ]);
  app = await createApp(readinessModule(config), { logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
}, 120_000);
afterAll(async () => {
  await app.close();
  await Promise.all(Object.values(superusers).map((client) => client.end()));
});

it('the service hears from the beginning what was told, as a group of its second name, and is well', async () => {
  const kept = async () => (await superusers.readiness!.query<{ name: string }>('select name from cycle')).rows;
  await eventually('the cycle is kept', async () => (await kept()).length === 1, 20_000);
  expect(await kept()).toEqual([{ name: cycle.name }]);
  expect((await superusers.readiness!.query('select distinct consumer_group from inbox')).rows).toEqual([{ consumer_group: 'readiness-2' }]);
  await eventually('it is ready', async () => (await fetch(`${await app.getUrl()}/health/ready`)).ok, 20_000);
});
