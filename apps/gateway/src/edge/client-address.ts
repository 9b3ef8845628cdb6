import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** The address a request came from: beyond our own proxies, each of which appended what it saw to X-Forwarded-For. */
export function clientAddress({ headers, ip }: Pick<FastifyRequest, 'headers' | 'ip'>, trustedProxies: number): string {
  const forwarded = headers['x-forwarded-for'];
  if (trustedProxies === 0 || forwarded === undefined) return plain(ip) ?? ip;
  const seen = String(forwarded).split(',');
  return plain(seen.at(-Math.min(trustedProxies, seen.length)) ?? '') ?? plain(ip) ?? ip;
}

/** Without a port, which some proxies add, and IPv4 as such where a socket for both shows it within IPv6. */
function plain(written: string): string | null {
  const text = written.trim();
  const address = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const unmapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  return isIP(unmapped) ? unmapped : null;
}
