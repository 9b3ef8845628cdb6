import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

interface Answers {
  readonly underWay: Set<ServerResponse>;
  leaving: boolean;
  /** Called when nothing is under way any more. */
  done: () => void;
}

const answersOf = new WeakMap<FastifyInstance, Answers>();

/** Keeps in mind what a server is answering. */
export function followAnswers(server: FastifyInstance): void {
  const answers: Answers = { underWay: new Set(), leaving: false, done: () => undefined };
  answersOf.set(server, answers);
  server.addHook('onRequest', async (_request, { raw }) => {
    answers.underWay.add(raw);
    raw.once('close', () => {
      answers.underWay.delete(raw);
      if (answers.underWay.size === 0) answers.done();
    });
  });
  server.addHook('onSend', async (_request, reply) => {
    // Its next request is to go elsewhere.
    if (answers.leaving) reply.header('connection', 'close');
  });
}

/** Until what is under way is answered, at most so many milliseconds: closing the server cuts every connection. */
export async function answersEnd(server: FastifyInstance, patience: number): Promise<void> {
  const answers = answersOf.get(server);
  if (!answers) return;
  answers.leaving = true;
  if (answers.underWay.size === 0) return;
  await Promise.race([new Promise<void>((resolve) => (answers.done = resolve)), setTimeout(patience, undefined, { ref: false })]);
}
