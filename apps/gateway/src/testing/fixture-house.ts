import { composeServices } from '@apollo/composition';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '@waymark/service-kit';
import { parse } from 'graphql';
import { gatewayModule } from '../app.module.js';
import { configSchema } from '../config.js';
import { subgraphNames, type SubgraphName } from '../services/services.js';
import { FixtureService, gatewaySecret } from './fixture-service.js';
import { committedSubgraphs, fixtureSubgraphs } from './fixture-subgraphs.js';

/** A real gateway before real servers with a small supergraph of their own; only what the services say is made up. */
export interface FixtureHouse {
  readonly address: string;
  readonly services: Readonly<Record<SubgraphName, FixtureService>>;
  /** Signs in and answers the cookie, as a Cookie header wants it. */
  signIn(): Promise<string>;
  /** Ends the gateway, as a signal would. */
  end(): Promise<void>;
  graphql(query: string, options?: GraphqlOptions): Promise<GraphqlAnswer>;
}

export interface GraphqlOptions {
  readonly cookie?: string;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { readonly data?: Record<string, unknown> | null; readonly errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[] };
}

const ends: (() => Promise<unknown>)[] = [];

/** To be called after the specs of a file: a spec that failed half-way leaves nothing open either. */
export async function closeFixtureHouses(): Promise<void> {
  await Promise.all(ends.splice(0).map((end) => end()));
}

/** `committed`: with the schemas of the real services, whose fields answer null. */
export async function openFixtureHouse(settings: Readonly<Record<string, string>> = {}, schema: 'small' | 'committed' = 'small'): Promise<FixtureHouse> {
  const subgraphs = schema === 'small' ? fixtureSubgraphs : committedSubgraphs();
  const started = await Promise.all(subgraphNames.map(async (name) => [name, await FixtureService.start(subgraphs[name])] as const));
  const services = Object.fromEntries(started) as Record<SubgraphName, FixtureService>;
  ends.push(...Object.values(services).map((service) => () => service.stop()));
  const config = configSchema.parse({
    GATEWAY_SECRET: gatewaySecret,
    ...Object.fromEntries(started.map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url])),
    ...settings,
  });
  const app = await createApp(gatewayModule(config, schema === 'small' ? composed() : undefined), { logLevel: settings.LOG_LEVEL ?? 'silent' });
  ends.push(() => app.close());
  await app.listen(0, '127.0.0.1');
  return houseOf(app, services);
}

function houseOf(app: NestFastifyApplication, services: FixtureHouse['services']): FixtureHouse {
  const address = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  return {
    address,
    services,
    signIn: () => signInAt(address),
    end: () => app.close(),
    graphql: (query, options = {}) => graphqlAt(address, query, options),
  };
}

async function signInAt(address: string): Promise<string> {
  const answer = await postJson(`${address}/auth/sign-in`, { email: 'maria@example.test', password: 'right' });
  if (answer.status !== 204) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function graphqlAt(address: string, query: string, { cookie, variables, headers }: GraphqlOptions): Promise<GraphqlAnswer> {
  const answer = await postJson(`${address}/graphql`, { query, variables }, { ...(cookie ? { cookie } : {}), ...headers });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) as GraphqlAnswer['body'] };
}

export function postJson(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
}

function composed(): string {
  const services = Object.entries(fixtureSubgraphs).map(([name, { sdl }]) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}
