import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unavailable } from '../edge/failures.filter.js';
import { ServiceUnavailable } from '../services/service-client.js';

const log = new Logger('GraphQL');

/** Codes whose message was written for a client: the services' own, and GraphQL's about the caller's document. */
const told = new Set([
  ...['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT', 'CONFLICT', 'TOO_LARGE', 'TOO_MANY_REQUESTS', unavailable.code],
  ...['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'],
]);

/** A GraphQL error that a client may read: known codes pass with what belongs to them, all else becomes neutral and is logged. */
export function edgeError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code, field, incident } = (formatted.extensions ?? {}) as Readonly<Record<string, unknown>>;
  const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
  if (typeof code === 'string' && told.has(code)) {
    return { message: formatted.message, ...place, extensions: { code, ...(typeof field === 'string' ? { field } : {}) } };
  }
  // A service that failed has logged why under the id it gave; the gateway's own failures get one here.
  const id = typeof incident === 'string' ? incident : randomUUID();
  if (id !== incident) log.error({ incident: id, code, reason: formatted.message }, 'an operation failed');
  return { message: `Something went wrong on our side (${id}).`, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', incident: id } };
}

/** What the fields of a service that does not answer say. */
export function unavailableError(error: ServiceUnavailable): GraphQLError {
  log.warn({ service: error.service, reason: String(error.cause) }, 'a service did not answer');
  return new GraphQLError(unavailable.message, { extensions: { code: unavailable.code } });
}
