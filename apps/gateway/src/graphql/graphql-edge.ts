import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { traceOf } from '../edge/trace.js';
import { ServiceUnavailable } from '../services/service-client.js';
import type { Services } from '../services/services.js';
import type { Sessions } from '../session/sessions.js';
import { edgeError, unavailableError } from './edge-error.js';
import { bodyLimit, limitRules, maxTokens } from './limits.js';
import { PassThrough, stringifyAnswer } from './pass-through.js';
import { SubgraphSource, type EdgeContext } from './subgraph-source.js';

/** Composed from the printed subgraphs by tools/generate.ts and committed. */
const committedSupergraph = new URL('../../supergraph.graphql', import.meta.url);

export interface GraphqlEdgeOptions {
  readonly services: Services;
  readonly sessions: Sessions;
  /** Default: the committed one. */
  readonly supergraph?: string;
}

/** The one GraphQL endpoint, for those who are signed in: Apollo Server and Gateway over the supergraph. */
export class GraphqlEdge implements OnApplicationShutdown {
  private constructor(private readonly apollo: ApolloServer<EdgeContext>) {}

  /** Plans nothing yet, but refuses a supergraph that cannot be planned with. Offers POST alone: addresses stand in logs. */
  static async open(server: FastifyInstance, options: GraphqlEdgeOptions): Promise<GraphqlEdge> {
    const apollo = apolloServer(options);
    await apollo.start();
    const context = (request: FastifyRequest, reply: FastifyReply) => contextOf(options.sessions, request, reply);
    server.post('/graphql', { bodyLimit }, fastifyApolloHandler(apollo, { context }));
    return new GraphqlEdge(apollo);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.apollo.stop();
  }
}

function apolloServer({ services, supergraph = readFileSync(committedSupergraph, 'utf8') }: GraphqlEdgeOptions): ApolloServer<EdgeContext> {
  const passThrough = new PassThrough(services);
  const production = process.env.NODE_ENV === 'production';
  return new ApolloServer<EdgeContext>({
    gateway: new ApolloGateway({
      supergraphSdl: supergraph,
      buildService: ({ name }) => new SubgraphSource(services.of(name)),
      experimental_didResolveQueryPlan: (resolved) => passThrough.learn(resolved),
      logger: houseLog(),
    }),
    plugins: [passThrough.plugin, ApolloServerPluginLandingPageDisabled()],
    validationRules: limitRules(),
    parseOptions: { maxTokens },
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: edgeError,
    stringifyResult: stringifyAnswer,
    logger: houseLog(),
  });
}

async function contextOf(sessions: Sessions, request: FastifyRequest, reply: FastifyReply): Promise<EdgeContext> {
  try {
    const token = await sessions.tokenOf(request, reply);
    if (token) return { token, trace: traceOf(request.headers) };
  } catch (error) {
    throw error instanceof ServiceUnavailable ? withStatus(unavailableError(error), 503) : error;
  }
  throw withStatus(new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } }), 401);
}

function withStatus({ message, extensions }: GraphQLError, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}

/** Apollo's own lines; what it says of a running operation is said by edge-error already. */
function houseLog() {
  const log = new Logger('Apollo');
  const line = (level: 'error' | 'warn' | 'debug') => (message: unknown) => log[level](String(message));
  return { error: line('error'), warn: line('warn'), info: line('debug'), debug: line('debug') };
}
