import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { Injectable } from '@nestjs/common';
import type { QueryPlan } from '@apollo/query-planner';
import { BREAK, Kind, visit, type DocumentNode, type FormattedExecutionResult } from 'graphql';
import { ServiceUnavailable } from '../services/service-client.js';
import type { Services } from '../services/services.js';
import { edgeError, unavailableError } from './edge-error.js';
import { ask, type EdgeContext } from './subgraph-source.js';

/** An answer that is JSON already, standing where Apollo Server expects the object it would be. */
class Answered {
  constructor(readonly json: string) {}
}

/**
 * An operation that the planner gave to one service whole is sent there as the client wrote it, and the answer comes back
 * as the service wrote it: parsing, completing and printing a matrix again costs more than computing it.
 * The planner decides, once per document; limits, validation and sign-in have passed before. An answer with errors is opened.
 */
@Injectable()
export class PassThrough {
  /** Documents stay as long as Apollo Server keeps them parsed. */
  readonly #wholeIn = new WeakMap<DocumentNode, string>();

  constructor(private readonly services: Services) {}

  /** Remembers the service of a plan that is one fetch. */
  learn({ queryPlan, requestContext }: { readonly queryPlan: QueryPlan; readonly requestContext: GatewayGraphQLRequestContext }): void {
    const { document } = requestContext;
    const { node } = queryPlan;
    if (node?.kind !== 'Fetch' || node.requires?.length || !document || !isOneOperation(document)) return;
    this.#wholeIn.set(document, node.serviceName);
  }

  get plugin(): ApolloServerPlugin<EdgeContext> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async (context) => {
          const service = context.document && this.#wholeIn.get(context.document);
          if (!service) return null;
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: await this.#answer(service, context) } };
        },
      }),
    };
  }

  async #answer(service: string, { request, contextValue }: GraphQLRequestContext<EdgeContext>): Promise<FormattedExecutionResult> {
    const { query = '', variables, operationName } = request;
    try {
      const json = await ask(this.services.of(service), contextValue, { query, variables, operationName });
      // Apollo Server writes errors before data, so an answer that begins with data has none.
      if (json.startsWith('{"data"')) return { data: new Answered(json) as unknown as Record<string, unknown> };
      const { data, errors } = JSON.parse(json) as FormattedExecutionResult;
      return { data, errors: errors?.map(edgeError) };
    } catch (error) {
      if (!(error instanceof ServiceUnavailable)) throw error;
      const { message, extensions } = unavailableError(error);
      return { data: null, errors: [{ message, extensions }] };
    }
  }
}

/** Apollo Server's printing, which leaves alone what is JSON already. */
export function stringifyAnswer(result: FormattedExecutionResult): string {
  return result.data instanceof Answered ? result.data.json : JSON.stringify(result);
}

/** Introspection is answered here and is in no plan; of several operations a service might not know each. */
function isOneOperation(document: DocumentNode): boolean {
  if (document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length !== 1) return false;
  let introspects = false;
  visit(document, {
    Field: ({ name }) => {
      introspects ||= name.value === '__schema' || name.value === '__type';
      return introspects ? BREAK : undefined;
    },
  });
  return !introspects;
}
