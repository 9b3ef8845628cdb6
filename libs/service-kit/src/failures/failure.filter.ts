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
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const { status, body } = this.#answer(error);
    void reply.status(status).send(body);
  }

  #answer(error: unknown): { status: number; body: object } {
    if (error instanceof CallerError) {
      return { status: httpStatusOf[error.code], body: { code: error.code, message: error.message, ...(error.field ? { field: error.field } : {}) } };
    }
    if (error instanceof HttpException) return { status: error.getStatus(), body: { code: codeOf(error.getStatus()), message: error.message } };
    const status = (error as { statusCode?: unknown })?.statusCode;
    if (typeof status === 'number' && status >= 400 && status < 500) return { status, body: { code: codeOf(status), message: (error as Error).message } };
    const incident = randomUUID();
    this.#log.error({ incident, err: error }, 'a route failed');
    return { status: 500, body: { code: 'INTERNAL_SERVER_ERROR', message: `Something went wrong on our side (${incident}).` } };
  }
}

function codeOf(status: number): string {
  return Object.entries(httpStatusOf).find(([, known]) => known === status)?.[0] ?? 'BAD_INPUT';
}
