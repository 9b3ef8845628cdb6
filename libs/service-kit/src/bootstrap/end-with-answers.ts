import type { FastifyInstance } from 'fastify';

/** Once the server is closing, each connection ends with the answer under way on it: kept alive, it would hold the process. */
export function endWithAnswers(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
