import { addAbortSignal, PassThrough, type Readable } from 'node:stream';
import { CallerError } from '../failures/caller-error.js';

/** Milliseconds for a file to arrive, once it is read: a sender that stands still keeps others waiting. */
const defaultPatience = 300_000;

/**
 * Gives `read` the bytes of a body as they arrive. When that has failed, what still comes is read over before anybody is
 * answered: an answer in the middle of a request now and then left both ends waiting until the connection was given up.
 */
export async function whileArriving<Result>(body: Readable, read: (bytes: AsyncIterable<Uint8Array>) => Promise<Result>, patience = defaultPatience): Promise<Result> {
  const bytes = new PassThrough();
  const broken = () => {
    if (!body.readableEnded) bytes.destroy(new Error('It did not arrive whole.'));
  };
  addAbortSignal(AbortSignal.timeout(patience), body).once('error', broken).once('close', broken);
  if (body.destroyed) broken();
  try {
    return await read(whole(body.pipe(bytes)));
  } finally {
    body.unpipe(bytes);
    bytes.destroy();
    await readOver(body);
  }
}

function readOver(body: Readable): Promise<void> {
  return new Promise((resolve) => {
    if (body.readableEnded || body.destroyed) return resolve();
    body.once('end', resolve).once('close', resolve).resume();
  });
}

async function* whole(bytes: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) yield chunk;
  } catch {
    throw new CallerError('BAD_INPUT', 'The file did not arrive whole.');
  }
}
