import { Module, type Type } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import type { Viewer } from '../auth/viewer.js';
import { createApp } from '../bootstrap/create-app.js';
import { SubgraphModule } from '../graphql/subgraph.module.js';
import { HealthModule } from '../health/health.module.js';
import { makeKey, signAs } from './keys.js';
import { ThingController } from './small-service.controller.js';
import { OtherResolver, ThingResolver } from './small-service.resolver.js';

export interface SmallServiceOptions {
  readonly tokenPublicKeys: string;
  readonly gatewaySecret?: string;
}

/** A service with everything of the kit but a database. */
export function smallService(options: SmallServiceOptions): Type {
  @Module({ imports: [HealthModule, AuthModule.forService(options), SubgraphModule.forService()], controllers: [ThingController], providers: [ThingResolver, OtherResolver] })
  class SmallService {}
  return SmallService;
}

export interface GraphqlAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly unknown[]; readonly extensions: Record<string, unknown> }[];
}

/** How to call a small service at `url`. */
export function callsOf(url: string) {
  return {
    graphql: async (query: string, headers: Record<string, string> = {}, variables: object = {}): Promise<GraphqlAnswer> => {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
      return (await response.json()) as GraphqlAnswer;
    },
    get: async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${url}/${path}`, { headers });
      return { status: response.status, body: await response.text() };
    },
  };
}

/** The small service, listening in this process. */
export async function openSmallService(options: Partial<SmallServiceOptions> = {}) {
  const key = await makeKey();
  const app = await createApp(smallService({ tokenPublicKeys: key.publicKeys, ...options }), { logLevel: 'silent', bodyLimit: 1000 });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    url,
    key,
    ...callsOf(url),
    bearer: async (viewer: Viewer) => ({ authorization: `Bearer ${await signAs(key, viewer)}` }),
    close: () => app.close(),
  };
}

export type SmallService = Awaited<ReturnType<typeof openSmallService>>;
