import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { CallerError } from '@waymark/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GatewayFailureFilter } from '../edge/failures.filter.js';
import { traceOf } from '../edge/trace.js';
import { ServiceUnavailable } from '../services/service-client.js';
import type { Services } from '../services/services.js';
import type { Sessions } from '../session/sessions.js';
import { fileRoutes, pathAtService, type FileRoute } from './file-routes.js';
import { discardRest, sendUp, tooLarge } from './upload.js';

/** Milliseconds that a service may be silent over a file: an import of 50,000 rows is checked before it answers. */
const fileTimeout = 300_000;

/** What of a service's answer reaches the client; everything else, the hop-by-hop headers among it, stays behind. */
const answered = ['content-type', 'content-length', 'content-disposition', 'content-language', 'etag', 'last-modified', 'retry-after', 'x-total-rows'];

/** Whatever is in a file, a browser that shows it all the same runs nothing of it, whereas a page of ours may run its own. */
const runsNothing = "default-src 'none'; sandbox";

export interface FileProxyOptions {
  readonly services: Services;
  readonly sessions: Sessions;
  /** Bytes of a file sent up. */
  readonly uploadLimit: number;
}

/** Files up and down as streams: nothing is held here, a slow side slows the other, and the end of one is the end of both. */
export async function installFileProxy(server: FastifyInstance, options: FileProxyOptions): Promise<void> {
  const failures = new GatewayFailureFilter();
  await server.register(async (files) => {
    files.setErrorHandler((error, request, reply) => failures.answerAt(error, { request, reply }));
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const route of fileRoutes) {
      const handler = (request: FastifyRequest, reply: FastifyReply) => passOn(route, options, { request, reply });
      files.route({ method: route.method, url: route.path, exposeHeadRoute: false, compress: false, handler });
    }
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function passOn(route: FileRoute, options: FileProxyOptions, exchange: Exchange): Promise<FastifyReply> {
  const { request, reply } = exchange;
  try {
    const ownPath = pathAtService(route, request.params as Record<string, string>);
    if (ownPath === null) throw new CallerError('NOT_FOUND', 'There is no such file.');
    refuseUnfit(route, request, limitOf(route, options));
    const token = await options.sessions.tokenOf(request, reply);
    if (!token) throw new CallerError('UNAUTHENTICATED', 'Sign in first.');
    const answer = await exchangeWith(route, options, { ...exchange, token, ownPath });
    for (const name of answered) if (answer.headers[name] !== undefined) void reply.header(name, answer.headers[name]);
    return reply.status(answer.statusCode ?? 502).header('cache-control', 'private, no-store').header('content-security-policy', runsNothing).send(answer);
  } catch (error) {
    discardRest(request.raw);
    throw error;
  }
}

async function exchangeWith(route: FileRoute, options: FileProxyOptions, { request, reply, token, ownPath }: Exchange & { readonly token: string; readonly ownPath: string }) {
  // The route's own path, not the one that was asked for: however that was written, it reaches nothing else.
  const path = `${ownPath}${queryOf(request.url)}`;
  const service = options.services.of(route.service);
  const upstream = service.open({ method: route.method, path, timeout: fileTimeout, headers: headersFor(request, token) });
  const answer = answerOf(upstream);
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) upstream.destroy(new Error('the client left'));
  });
  if (route.method === 'GET') upstream.end();
  else sendUp(request.raw, limitOf(route, options), upstream);
  try {
    return await answer;
  } catch (cause) {
    throw cause instanceof CallerError ? cause : new ServiceUnavailable(route.service, cause);
  }
}

function answerOf(upstream: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => upstream.once('response', resolve).on('error', reject));
}

function limitOf({ limit }: FileRoute, { uploadLimit }: FileProxyOptions): number {
  return limit === undefined ? uploadLimit : Math.min(limit, uploadLimit);
}

function refuseUnfit({ accepts }: FileRoute, { headers }: FastifyRequest, uploadLimit: number): void {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (accepts && !accepts.includes(type)) throw new CallerError('BAD_INPUT', `Send ${accepts.join(', ')}.`);
  if (Number(headers['content-length'] ?? 0) > uploadLimit) throw tooLarge(uploadLimit);
}

function headersFor({ headers }: FastifyRequest, token: string): OutgoingHttpHeaders {
  const passed = ['content-type', 'content-length', 'accept'].filter((name) => headers[name] !== undefined);
  return {
    ...Object.fromEntries(passed.map((name) => [name, headers[name]])),
    authorization: `Bearer ${token}`,
    traceparent: traceOf(headers),
    'accept-encoding': 'identity',
  };
}

function queryOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
