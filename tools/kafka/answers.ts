import { connect } from 'node:net';

/** A Metadata request (API 3, version 1) about no topic, with an empty client id. */
const question = Buffer.from([0, 0, 0, 14, 0, 3, 0, 1, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0]);

/**
 * How many brokers this one knows to be up, itself included; 0 when it does not answer. Asked in Kafka's own protocol:
 * an open port alone may be any program, and a broker opens it before it takes requests.
 */
export function brokersUp(address: string, wait = 2000): Promise<number> {
  const { hostname, port } = new URL(`kafka://${address}`);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(question));
    let answer = Buffer.alloc(0);
    const end = (count: number) => {
      socket.destroy();
      resolve(count);
    };
    socket.setTimeout(wait, () => end(0));
    socket.on('error', () => end(0));
    socket.on('close', () => end(0));
    socket.on('data', (part) => {
      answer = Buffer.concat([answer, part]);
      // Length, the request's number, then the list of brokers.
      if (answer.length >= 12) end(answer.readInt32BE(4) === 7 ? answer.readInt32BE(8) : 0);
    });
  });
}

/** Five seconds on a quiet machine; ten times that on one that runs everything else too. */
export const patience = 180_000;

/** Waits until the broker is up. @throws what `broken` says, as soon as it says something, or when patience ends. */
export async function untilBrokerUp(address: string, broken: () => string | null): Promise<void> {
  const deadline = performance.now() + patience;
  while ((await brokersUp(address)) === 0) {
    const why = broken() ?? (performance.now() > deadline ? `${address} did not answer within ${patience / 60_000} minutes` : null);
    if (why) throw new Error(why);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
