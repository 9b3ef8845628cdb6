import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const log = new Logger('HTTP');

/**
 * Logs what breaks off a streamed answer. Its client has a status already, so no filter hears of it; Fastify closes the
 * connection, by which the client knows that this is not the whole. A client that goes away ends the stream without an error.
 */
export function logBrokenAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply, payload) => {
    if (payload instanceof Readable) {
      payload.on('error', (err) => {
        if (reply.raw.headersSent) log.error({ incident: randomUUID(), err }, 'an answer broke off');
      });
    }
    return payload;
  });
}
