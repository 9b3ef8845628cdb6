import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  AuthModule, DatabaseModule, EventsModule, HealthModule, JobsModule, SubgraphModule, TenantDatabase, TokenSigner, createApp, migrateService, provisionDatabase,
  type DatabaseUrls, type EventHandler, type EventsOptions, type TokenRole,
} from '@waymark/service-kit';
import { exportJWK, generateKeyPair } from 'jose';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { handlers } from '../app.module.js';
import { database } from '../data-source.js';
import { features } from '../features.js';
import { jobs } from '../jobs.js';
import { PlanStandingModule } from '../plan-standing/plan-standing.module.js';
import type { Told } from './told.js';

export interface Caller {
  readonly organisationId: string;
  readonly personId: string;
  readonly roles: readonly TokenRole[];
}

export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly field?: string } }[];
}

export const factTables = [
  'promotion_case', 'framework_version', 'cycle', 'scoring_settings', 'scored', 'told_readiness', 'revealed_ratings', 'dispute', 'accepted_evidence', 'withdrawn_evidence', 'certificate', 'removed_certificate',
];

export interface ApiOptions extends Pick<EventsOptions, 'group' | 'transport'> {
  /** Of one that was opened before and is closed. */
  readonly urls?: DatabaseUrls;
}

/** Plans as the gateway meets it: the real application on a database of its own, fed event by event, or by a transport. */
export async function openApi({ urls: given, ...events }: ApiOptions = {}) {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const urls = given ?? (await provisionDatabase({ superuserUrl, service: 'plans', secret: 'test', database: `plans_${v7().replaceAll('-', '')}` }));
  await migrateService({ service: 'plans', url: urls.owner, migrations: database.migrations });
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const signer = new TokenSigner(JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'EdDSA' }));
  const tokenPublicKeys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] });

  @Module({
    imports: [
      HealthModule, AuthModule.forService({ tokenPublicKeys }), DatabaseModule.forService({ url: urls.app, pool: 8, ...database }),
      SubgraphModule.forService(), EventsModule.forService({ service: 'plans', handlers, imports: [PlanStandingModule], ...events }), JobsModule.forService({ jobs, imports: [PlanStandingModule] }), ...features,
    ],
  })
  class PlansUnderTest {}

  const app: NestFastifyApplication = await createApp(PlansUnderTest, { logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const tenants = app.get(TenantDatabase);
  const listening = handlers.map((handler) => app.get<EventHandler<unknown>>(handler));
  const outbox = new Client({ connectionString: urls.outboxReader });
  await outbox.connect();

  return {
    urls,
    app,
    tenants,
    /** Events of an organisation in the order given, each in a transaction of its own. */
    receive: async (organisationId: string, ...told: readonly Told[]): Promise<void> => {
      for (const { orderedBy, topic, ...event } of told) {
        const handler = listening.find(({ contract }) => contract.topic === topic);
        if (!handler) throw new Error(`Nobody listens to ${topic}.`);
        await tenants.transaction(organisationId, (manager) => handler.handle({ ...event, topic, organisationId, key: `${organisationId}:${orderedBy}` }, manager));
      }
    },
    /** What others were told of a person's plan, in order; null where it was erased. */
    told: async <Payload>(organisationId: string, personId: string): Promise<(Payload | null)[]> => {
      const { rows } = await outbox.query<{ payload: Payload | null }>('select payload from outbox where key = $1 order by position', [`${organisationId}:${personId}`]);
      return rows.map(({ payload }) => payload);
    },
    graphql: async <Data>(caller: Caller | null, query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> => {
      const headers = { 'content-type': 'application/json', ...(caller ? { authorization: `Bearer ${await signer.sign(caller)}` } : {}) };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as GraphqlAnswer<Data>;
    },
    /** As before any event was heard: what a rebuild from the log begins with. What people decided stays. */
    forget: async (): Promise<void> => {
      const owner = new Client({ connectionString: urls.owner });
      await owner.connect();
      await owner.query(`truncate ${factTables.join(', ')}`);
      await owner.end();
    },
    close: async () => {
      await app.close();
      await outbox.end();
    },
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;
