import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarDate } from './scalars.js';
import { formatError } from './format-error.js';

/** What a resolver finds on the context; `loaders` lives as long as the request. */
export interface GraphqlContext {
  readonly request: FastifyRequest;
  readonly loaders: Map<unknown, unknown>;
}

/** A federated, code-first subgraph on /graphql. */
@Module({ providers: [CalendarDate] })
export class SubgraphModule {
  static forService(): DynamicModule {
    return {
      module: SubgraphModule,
      imports: [
        GraphQLModule.forRoot<ApolloFederationDriverConfig>({
          driver: ApolloFederationDriver,
          autoSchemaFile: { federation: 2 },
          sortSchema: true,
          path: '/graphql',
          playground: false,
          introspection: process.env.NODE_ENV !== 'production',
          csrfPrevention: true,
          includeStacktraceInErrorResponses: false,
          fieldResolverEnhancers: ['guards'],
          context: (request: FastifyRequest, _reply: FastifyReply): GraphqlContext => ({ request, loaders: new Map() }),
          plugins: [ApolloServerPluginInlineTraceDisabled()],
          formatError,
        }),
      ],
    };
  }
}
