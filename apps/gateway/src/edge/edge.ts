import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { constants } from 'node:zlib';
import type { GatewayConfig } from '../config.js';
import { pathOf, writeAccessLog } from './access-log.js';
import { clientAddress } from './client-address.js';
import { isSameOrigin } from './same-origin.js';
import { securityHeaders } from './security-headers.js';
import { traceOf } from './trace.js';

/** What stands before every route. Installed before the first route exists: compression is fixed when a route is made. */
export async function installEdge(server: FastifyInstance, config: GatewayConfig): Promise<void> {
  server.addHook('onRequest', async (request) => {
    traceOf(request.headers);
  });
  server.addHook('onResponse', async (request, reply) => writeAccessLog(request, reply));
  await server.register(fastifyHelmet, securityHeaders(config.COOKIE_SECURE));
  await server.register(fastifyCookie);
  await server.register(fastifyRateLimit, { global: false });
  // Small answers are sent as they are: packing them costs more than it saves. What comes in packed is not unpacked at all.
  await server.register(fastifyCompress, {
    globalDecompression: false,
    threshold: 4096,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 5 },
  });
  server.addHook('onRequest', refuseForeignPages(config.PUBLIC_ORIGIN));
  server.addHook('onRequest', takeJsonAlone);
  server.addHook('onRequest', keepMetricsInside);
  server.addHook('onRequest', limitAuth(server, config));
}

/** The route that will answer, however its address was written: `/%61uth/sign-in` is one way of many. */
function routeOf({ routeOptions, url }: FastifyRequest): string {
  return routeOptions.url ?? pathOf(url);
}

function refuseForeignPages(publicOrigin: string | undefined) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (isSameOrigin(request, publicOrigin)) return undefined;
    return reply.status(403).send({ code: 'FORBIDDEN', message: 'Only pages of this site may do this.' });
  };
}

/** A form of another site can send text and fields, never JSON; and what comes packed may be large beyond its length. */
async function takeJsonAlone(request: FastifyRequest, reply: FastifyReply) {
  const { method, headers } = request;
  const route = routeOf(request);
  if (method !== 'POST' || !(route.startsWith('/auth/') || route === '/graphql')) return undefined;
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json' && headers['content-encoding'] === undefined) return undefined;
  return reply.status(415).send({ code: 'BAD_INPUT', message: 'Send application/json, as it is.' });
}

/** Metrics are for whoever stands beside the gateway. What came through a proxy came from outside. */
async function keepMetricsInside(request: FastifyRequest, reply: FastifyReply) {
  const { headers } = request;
  if (routeOf(request) !== '/metrics' || !(headers['x-forwarded-for'] || headers.forwarded)) return undefined;
  return reply.status(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
}

function limitAuth(server: FastifyInstance, config: GatewayConfig) {
  const check = server.createRateLimit({
    max: config.AUTH_REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    // Of IPv6 the network: whoever has one address there has all of them.
    keyGenerator: (request) => normalizeIP(clientAddress(request, config.TRUSTED_PROXIES)),
  });
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (!routeOf(request).startsWith('/auth/')) return undefined;
    const limit = await check(request);
    if (limit.isAllowed || !limit.isExceeded) return undefined;
    const retryAfterSeconds = Math.max(1, limit.ttlInSeconds);
    void reply.status(429).header('retry-after', retryAfterSeconds);
    return reply.send({ code: 'TOO_MANY_REQUESTS', message: 'Too many attempts from your address. Wait a little.', retryAfterSeconds });
  };
}
