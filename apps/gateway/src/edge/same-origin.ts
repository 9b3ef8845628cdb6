import type { FastifyRequest } from 'fastify';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: it reads only, or comes from our own pages, or from no page at all.
 * Browsers name the page in Sec-Fetch-Site or, older ones and those on plain HTTP, in Origin; a page cannot forge either.
 */
export function isSameOrigin({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>, publicOrigin: string | undefined): boolean {
  if (reading.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  if (origin === undefined) return true;
  if (publicOrigin !== undefined && origin === new URL(publicOrigin).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
