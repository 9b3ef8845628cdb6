import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthModule, DatabaseModule, EventsModule, HealthModule, JobsModule, SubgraphModule, TokenSigner, createApp, type TokenRole } from '@waymark/service-kit';
import { exportJWK, generateKeyPair } from 'jose';
import { database } from '../data-source.js';
import { features } from '../features.js';
import { jobs } from '../jobs.js';
import { StandingModule } from '../standing/standing.module.js';
import { openProjection } from './projection.js';

export interface Caller {
  readonly organisationId: string;
  readonly personId: string;
  readonly roles: readonly TokenRole[];
}

export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Readiness as the gateway meets it: the real application over a projection that the spec feeds. */
export async function openApi() {
  const projection = await openProjection();
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const signer = new TokenSigner(JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'EdDSA' }));
  const tokenPublicKeys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] });

  @Module({
    imports: [
      HealthModule, AuthModule.forService({ tokenPublicKeys }), DatabaseModule.forService({ url: projection.urls.app, pool: 4, ...database }),
      SubgraphModule.forService(), EventsModule.forService({ service: 'readiness', handlers: [] }), JobsModule.forService({ jobs, imports: [StandingModule] }), ...features,
    ],
  })
  class ReadinessUnderTest {}

  const app: NestFastifyApplication = await createApp(ReadinessUnderTest, { logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const headersOf = async (caller: Caller | null) => (caller ? { authorization: `Bearer ${await signer.sign(caller)}` } : {});

  return {
    projection,
    app,
    graphql: async <Data>(caller: Caller | null, query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> => {
      const headers = { 'content-type': 'application/json', ...(await headersOf(caller)) };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as GraphqlAnswer<Data>;
    },
    get: async (caller: Caller | null, path: string, signal?: AbortSignal): Promise<Response> =>
      fetch(`${url}${path}`, { headers: await headersOf(caller), ...(signal ? { signal } : {}) }),
    close: async () => {
      await app.close();
      await projection.close();
    },
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;
