import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { CallerError, httpStatusOf } from './caller-error.js';

/** Routes answer failures as resolvers do: the caller's fault with its code, ours with an id and nothing else. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  readonly #log = new Logger('HTTP');

  catch(error: unknown, host: ArgumentsHost): void {
    // Apollo's own formatting answers for GraphQL.
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, body } = this.#answer(error);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    // What was said of the answer that did not come is not true of this one; what a page may do is.
    for (const name of Object.keys(reply.getHeaders())) if (/^content-(?!security-policy)/.test(name)) reply.removeHeader(name);
    void reply.status(status).send(body);
  }

  #answer(error: unknown): { status: number; body: object } {
    if (error instanceof CallerError) {
      return { status: httpStatusOf[error.code], body: { code: error.code, message: error.message, ...(error.field ? { field: error.field } : {}) } };
    }
    const status = statusOf(error);
    if (status >= 400 && status < 500) return { status, body: { code: codeOf(status), message: (error as Error).message } };
    const incident = randomUUID();
    this.#log.error({ incident, err: error }, 'a route failed');
    return { status: 500, body: { code: 'INTERNAL_SERVER_ERROR', message: `Something went wrong on our side (${incident}).` } };
  }
}

/** What Nest, or Fastify before it, says of a request that is wrong in itself; 500 for all else. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : 500;
}

function codeOf(status: number): string {
  return Object.entries(httpStatusOf).find(([, known]) => known === status)?.[0] ?? 'BAD_INPUT';
}
