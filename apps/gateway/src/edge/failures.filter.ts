import { Catch, Logger, type ArgumentsHost } from '@nestjs/common';
import { FailureFilter } from '@waymark/service-kit';
import type { FastifyReply } from 'fastify';
import { ServiceUnavailable } from '../services/service-client.js';
import { Refused } from '../session/directory-door.js';

/** What a client is told of a service that does not answer; which one is for our log. */
export const unavailable = { code: 'SERVICE_UNAVAILABLE', message: 'A part of Waymark does not answer at the moment. Try again shortly.' } as const;

const log = new Logger('Gateway');

export function answerUnavailable({ service, cause }: ServiceUnavailable, reply: FastifyReply): FastifyReply {
  log.warn({ service, reason: String(cause) }, 'a service did not answer');
  return reply.status(503).send(unavailable);
}

/** The house's failures, and two of the gateway's own: what directory refused, and a service that does not answer. */
@Catch()
export class GatewayFailureFilter extends FailureFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof Refused) {
      if (error.refusal.retryAfterSeconds) void reply.header('retry-after', Math.ceil(error.refusal.retryAfterSeconds));
      void reply.status(error.status).send(error.refusal);
    } else if (error instanceof ServiceUnavailable) void answerUnavailable(error, reply);
    else super.catch(error, host);
  }
}
