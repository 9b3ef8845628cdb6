import { createServer, type AddressInfo } from 'node:net';

/** The port it got, or why it got none. */
function listen(port: number, host = '127.0.0.1'): Promise<number | string> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => resolve(got));
    });
  });
}

/** Free on both loopback addresses: a browser may try either for `localhost`. A machine without the newer one has it free. */
async function isFree(port: number): Promise<boolean> {
  return (await listen(port)) === port && (await listen(port, '::1')) !== 'EADDRINUSE';
}

/** The preferred port, or the next free one above it. */
export async function freePortFrom(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 100; port += 1) if (await isFree(port)) return port;
  return anyFreePort();
}

export async function anyFreePort(): Promise<number> {
  const port = await listen(0);
  if (typeof port === 'string') throw new Error('No free port on the loopback address.');
  return port;
}
