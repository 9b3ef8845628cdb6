import { createServer, type AddressInfo } from 'node:net';

function listen(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => resolve(got));
    });
  });
}

/** The preferred port, or the next free one above it. */
export async function freePortFrom(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 100; port += 1) if (await listen(port)) return port;
  return anyFreePort();
}

export async function anyFreePort(): Promise<number> {
  const port = await listen(0);
  if (port === null) throw new Error('No free port on the loopback address.');
  return port;
}
