import type { FastifyRequest } from 'fastify';

/** The address a request came from: beyond our own proxies, each of which appended what it saw to X-Forwarded-For. */
export function clientAddress(request: Pick<FastifyRequest, 'headers' | 'ip'>, trustedProxies: number): string {
  const forwarded = request.headers['x-forwarded-for'];
  if (trustedProxies === 0 || forwarded === undefined) return request.ip;
  const seen = String(forwarded).split(',').map((address) => address.trim());
  return seen.at(-Math.min(trustedProxies, seen.length)) || request.ip;
}
