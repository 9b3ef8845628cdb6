import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const traces = new AsyncLocalStorage<string>();

/** The id that one request has in every log of the house: that of its W3C trace; without one, its own. */
export function traceHere(): string | undefined {
  return traces.getStore();
}

/** What is logged while a request is answered carries its trace. */
export function followTraces(server: FastifyInstance): void {
  // After the body is parsed: what comes from the socket runs outside of any scope.
  server.addHook('preValidation', (request, _reply, done) => {
    const given = /^00-([0-9a-f]{32})-/.exec(String(request.headers['traceparent']))?.[1];
    traces.run(given ?? request.id, done);
  });
}
