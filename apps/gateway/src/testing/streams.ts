import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Node itself would announce the length of what is given to `end` alone. */
export function sendParts(request: ClientRequest, bytes: Buffer): ClientRequest {
  request.write(bytes.subarray(0, 10));
  return request.end(bytes.subarray(10));
}

/** Writes for as long as it is read; says how much it got rid of. */
export function endless() {
  let written = 0;
  let closed = false;
  const chunk = Buffer.alloc(65_536, 'x');
  const handler = (_request: IncomingMessage, response: ServerResponse) => {
    const more = () => {
      while (!closed && response.write(chunk)) written += chunk.length;
      written += chunk.length;
    };
    response.writeHead(200, { 'content-type': 'text/csv' }).on('drain', more).on('close', () => (closed = true));
    more();
  };
  return { handler, written: () => written, closed: () => closed };
}

/** Answers nothing, and reads nothing until it is told to. */
export function silent() {
  let reached: IncomingMessage | undefined;
  let closed = false;
  const handler = (request: IncomingMessage, response: ServerResponse) => {
    reached = request;
    response.on('close', () => (closed = true));
  };
  return { handler, reached: () => reached !== undefined, closed: () => closed, read: () => reached?.resume() };
}

/** Takes a whole body, or learns that it broke off. */
export function takes() {
  let bytes: Buffer | undefined;
  let broken = false;
  const handler = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      bytes = await buffer(request);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"rows":[]}');
    } catch {
      broken = true;
    }
  };
  return { handler, hash: () => bytes && hash(bytes), broken: () => broken };
}

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(5);
}

/** Waits until a number no longer grows. */
export async function standstill(read: () => number): Promise<number> {
  for (let last = -1, still = 0; still < 20; last = read()) {
    await wait(10);
    still = read() === last && last > 0 ? still + 1 : 0;
  }
  return read();
}

/** A request on a connection of its own; that it broke off is for its spec to see. */
export function open(method: 'GET' | 'POST', url: string, headers: Readonly<Record<string, string>> = {}): ClientRequest {
  return httpRequest(url, { method, headers, agent: false }).on('error', () => undefined);
}

export async function answered(request: ClientRequest): Promise<IncomingMessage> {
  return ((await once(request, 'response')) as [IncomingMessage])[0];
}
