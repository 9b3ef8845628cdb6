import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { ServiceUnavailable, type ServiceClient } from '../services/service-client.js';
import { unavailableError } from './edge-error.js';

/** What an operation carries through the gateway. */
export interface EdgeContext {
  readonly token: string;
  readonly trace: string;
}

export interface Operation {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: unknown;
}

/** Sends one operation to one service. Nothing of the client's own headers goes along. @throws ServiceUnavailable */
export async function ask(service: ServiceClient, context: EdgeContext, operation: Operation): Promise<string> {
  const headers = { authorization: `Bearer ${context.token}`, traceparent: context.trace, accept: 'application/json' };
  const { status, text } = await service.send({ method: 'POST', path: '/graphql', headers, body: JSON.stringify(operation) });
  // GraphQL errors travel with 200 and, where the document was refused, with 4xx; both are JSON that begins as an answer does.
  if (status < 500 && (text.startsWith('{"data"') || text.startsWith('{"errors"'))) return text;
  throw new ServiceUnavailable(service.name, `answered ${status}`);
}

/** One service as the planner's fetches see it. */
export class SubgraphSource implements GraphQLDataSource<EdgeContext> {
  constructor(private readonly service: ServiceClient) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions<EdgeContext>): Promise<GatewayGraphQLResponse> {
    try {
      const { query = '', variables, operationName } = request;
      return JSON.parse(await ask(this.service, context as EdgeContext, { query, variables, operationName })) as GatewayGraphQLResponse;
    } catch (error) {
      throw error instanceof ServiceUnavailable ? unavailableError(error) : error;
    }
  }
}
