import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { FixtureSubgraph } from './fixture-subgraphs.js';

export const gatewaySecret = 'a secret of the fixtures';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Unset where a handler reads the body itself. */
  readonly body?: string;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A real HTTP server that keeps what it received: a subgraph on /graphql, and what a spec puts on other paths. */
export class FixtureService {
  readonly received: Received[] = [];
  readonly #handlers = new Map<string, Handler>();
  #server: Server | undefined;
  #port = 0;

  private constructor(private readonly apollo: ApolloServer) {}

  static async start({ sdl, resolvers }: FixtureSubgraph): Promise<FixtureService> {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
    const apollo = new ApolloServer({ schema, includeStacktraceInErrorResponses: false, plugins: [ApolloServerPluginInlineTraceDisabled()] });
    await apollo.start();
    const service = new FixtureService(apollo);
    service.on('POST /internal/sessions', signIn);
    service.on('POST /internal/tokens', mint);
    service.on('DELETE /internal/sessions', (_request, response) => answer(response, 204));
    service.on('POST /internal/invitations/accept', (_request, response) => answer(response, 201, { session: 'invited', expiresAt: inAWeek() }));
    await service.listen();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  on(route: string, handler: Handler): void {
    this.#handlers.set(route, handler);
  }

  /** What came to a path, oldest first. */
  at(path: string): Received[] {
    return this.received.filter(({ url }) => url.split('?')[0] === path);
  }

  /** On the port it had before, when it had one. */
  async listen(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as { port: number }).port;
    this.#server = server;
  }

  /** As a killed process: every connection is cut. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const handler = this.#handlers.get(`${method} ${url.split('?')[0]}`);
    if (handler) {
      this.received.push({ method, url, headers });
      await handler(request, response);
      return;
    }
    const body = await text(request);
    this.received.push({ method, url, headers, body });
    if (url !== '/graphql') answer(response, 404, { code: 'NOT_FOUND', message: 'No such route.' });
    else await this.#graphql(response, { method, headers, body });
  }

  async #graphql(response: ServerResponse, { method, headers, body }: { method: string; headers: IncomingHttpHeaders; body: string }): Promise<void> {
    const map = new HeaderMap(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const done = await this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: map, search: '', body: JSON.parse(body) as unknown },
      context: async () => ({}),
    });
    response.writeHead(done.status ?? 200, Object.fromEntries(done.headers));
    response.end(done.body.kind === 'complete' ? done.body.string : '');
  }
}

export function answer(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body ? JSON.stringify(body) : undefined);
}

export function inAWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString();
}

let minted = 0;

async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { password } = JSON.parse(await text(request)) as { password: string };
  if (password === 'right') answer(response, 201, { session: `session-${(minted += 1)}`, expiresAt: inAWeek() });
  else answer(response, 401, { code: 'UNAUTHENTICATED', message: 'E-mail or password is wrong.' });
}

async function mint(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { session } = JSON.parse(await text(request)) as { session: string };
  if (!/^(session-\d+|invited)$/.test(session)) answer(response, 401, { code: 'UNAUTHENTICATED', message: 'Sign in again.' });
  else answer(response, 201, { token: `token-of-${session}-${(minted += 1)}`, expiresAt: new Date(Date.now() + 300_000).toISOString() });
}
