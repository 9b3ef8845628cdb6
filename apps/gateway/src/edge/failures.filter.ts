import { Catch, Logger, type ArgumentsHost } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { FailureFilter } from '@waymark/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServiceUnavailable } from '../services/service-client.js';
import { Refused } from '../session/directory-door.js';

/** What a client is told of a service that does not answer; which one is for our log. */
export const unavailable = { code: 'SERVICE_UNAVAILABLE', message: 'A part of Waymark does not answer at the moment. Try again shortly.' } as const;

/** The house's failures, and two of the gateway's own: what directory refused, and a service that does not answer. */
@Catch()
export class GatewayFailureFilter extends FailureFilter {
  readonly #ownLog = new Logger('Gateway');

  override catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof Refused) {
      if (error.refusal.retryAfterSeconds) void reply.header('retry-after', Math.ceil(error.refusal.retryAfterSeconds));
      void reply.status(error.status).send(error.refusal);
    } else if (error instanceof ServiceUnavailable) {
      this.#ownLog.warn({ service: error.service, reason: String(error.cause) }, 'a service did not answer');
      void reply.status(503).send(unavailable);
    } else super.catch(error, host);
  }

  /** The same for routes that are Fastify's alone, of which Nest knows nothing. */
  answerAt(error: unknown, { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply }): void {
    this.catch(error, new ExecutionContextHost([request, reply]));
  }
}
