import type { ClientRequest, IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { CallerError } from '@waymark/service-kit';

/** Milliseconds for which the rest of a refused file is still read, so that its sender gets to hear the answer. */
const patience = 10_000;

export function tooLarge(limit: number): CallerError {
  const most = limit >= 1_048_576 ? `${Math.floor(limit / 1_048_576)} MiB` : `${limit} bytes`;
  return new CallerError('TOO_LARGE', `The file is larger than ${most}.`);
}

/** Passes bytes on, and fails with TOO_LARGE at the first one beyond the limit: an announced length may be a lie, or missing. */
function upTo(limit: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
}

/** Streams a body to a service as fast as it takes it; one beyond the limit ends the service's request. */
export function sendUp(body: IncomingMessage, limit: number, upstream: ClientRequest): void {
  const limited = upTo(limit);
  limited.once('error', (error) => upstream.destroy(error));
  // An early answer, or none: nobody reads the rest any more. Not `pipeline`, which would end the client's connection too.
  upstream.once('close', () => {
    body.unpipe(limited);
    discardRest(body);
  });
  body.pipe(limited).pipe(upstream);
}

/** Reads what still comes and forgets it; a sender that does not come to an end is cut off. */
export function discardRest(body: IncomingMessage): void {
  if (body.complete) return;
  const cutOff = setTimeout(() => body.destroy(), patience).unref();
  body.once('close', () => clearTimeout(cutOff)).once('end', () => clearTimeout(cutOff));
  body.resume();
}
