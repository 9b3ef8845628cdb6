import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const wellFormed = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The W3C trace of a request: the caller's where it is well-formed, else a new one. Kept on the headers, so that it is one for all. */
export function traceOf(headers: IncomingHttpHeaders): string {
  const given = headers.traceparent;
  if (typeof given === 'string' && wellFormed.test(given)) return given;
  const made = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  headers.traceparent = made;
  return made;
}

/** The id that one request has in every log of the house. */
export function traceId(headers: IncomingHttpHeaders): string {
  return traceOf(headers).slice(3, 35);
}
