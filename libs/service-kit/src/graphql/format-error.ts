import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { CallerError } from '../failures/caller-error.js';

const log = new Logger('GraphQL');

/** Errors that GraphQL itself made of the caller's document: safe to tell as they are. */
const callersOwn = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'OPERATION_RESOLUTION_FAILURE']);

/** The one place where a failure becomes what a client reads: a code for the caller's fault, an id for ours. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = unwrapResolverError(thrown);
  const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
  if (error instanceof CallerError) {
    return { message: error.message, ...place, extensions: { code: error.code, ...(error.field ? { field: error.field } : {}) } };
  }
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && callersOwn.has(code)) return { message: formatted.message, ...place, extensions: { code } };
  const incident = randomUUID();
  log.error({ incident, err: error instanceof Error ? error : new Error(String(error)) }, 'a resolver failed');
  return { message: `Something went wrong on our side (${incident}).`, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', incident } };
}
