import { once } from 'node:events';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';

/** Milliseconds that what is being answered gets to come to its end; the house ends a process soon after. */
const patience = 3000;

/** When the gateway ends, what it is answering is answered first: closing the server cuts every connection. */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  readonly #answering = new Set<ServerResponse>();
  #leaving = false;

  watch(server: FastifyInstance): void {
    server.addHook('onRequest', async (_request, { raw }) => {
      this.#answering.add(raw);
      raw.once('close', () => this.#answering.delete(raw));
    });
    server.addHook('onSend', async (_request, reply) => {
      // The next request of this client goes to another gateway.
      if (this.#leaving) void reply.header('connection', 'close');
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#leaving = true;
    const late = AbortSignal.timeout(patience);
    while (this.#answering.size > 0 && !late.aborted) {
      await Promise.allSettled([...this.#answering].map((response) => once(response, 'close', { signal: late })));
    }
  }
}
