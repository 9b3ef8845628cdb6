import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { traceId } from './trace.js';

const log = new Logger('Access');

/** One line per request: no query, no cookie, no body, no address of a person's making. Probes are not worth a line. */
export function writeAccessLog(request: FastifyRequest, reply: FastifyReply): void {
  const path = pathOf(request.url);
  if (path.startsWith('/health/') || path === '/metrics') return;
  const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
  log.log({ method: request.method, path, status: reply.statusCode, milliseconds, trace: traceId(request.headers) }, 'request');
}

/** A path without its query, at most 200 characters of it. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return (end < 0 ? url : url.slice(0, end)).slice(0, 200);
}
