import { createConnection } from 'node:net';
import { afterEach } from '@jest/globals';
import { eventually, freePort } from '@waymark/testing';
import { launch, type Launched } from '../testing/launch.js';

const running: Launched[] = [];
async function start(...how: Parameters<typeof launch>): Promise<Launched> {
  const launched = await launch(...how);
  running.push(launched);
  return launched;
}
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

/** A client that keeps its connection open, as browsers and gateways do. */
async function keepAlive(url: string): Promise<void> {
  const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET /health/live HTTP/1.1\r\nhost: a\r\nconnection: keep-alive\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
}

describe('a service', () => {
  it('ends well when it is asked to or its launcher is gone, open connections or not', async () => {
    const ends = (['SIGTERM', 'SIGINT', 'disconnect'] as const).map(async (how) => {
      const service = await start();
      await keepAlive(await service.listening());
      if (how === 'disconnect') service.child.disconnect();
      else for (let asked = 0; asked < 3; asked += 1) service.child.kill(how);
      return [how, await service.ended, service.said().err];
    });
    expect(await Promise.all(ends)).toEqual([['SIGTERM', 0, ''], ['SIGINT', 0, ''], ['disconnect', 0, '']]);
  });

  it('ends when it is asked to or its launcher is gone while it still starts', async () => {
    const ends = (['SIGTERM', 'disconnect'] as const).map(async (how) => {
      const service = await start({ STARTS_IN: '600000' });
      await eventually('it starts', () => service.said().err.includes('starting'), 30_000);
      if (how === 'disconnect') service.child.disconnect();
      else service.child.kill(how);
      return [how, await service.ended];
    });
    expect(await Promise.all(ends)).toEqual([['SIGTERM', 0], ['disconnect', 0]]);
  });

  it('ends when its launcher is gone before its first line has run', async () => {
    const service = await start({ BEGINS_WHEN: 'disconnected' });
    service.child.disconnect();
    expect(await service.ended).toBe(0);
  });

  it('needs no launcher', async () => {
    const port = await freePort();
    const service = await start({ PORT: String(port) }, 'ignore');
    const answers = () => fetch(`http://127.0.0.1:${port}/health/live`).then(({ ok }) => ok, () => false);
    await eventually('it answers', answers, 30_000);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  it.each(['throw', 'reject'])('ends with the stack when something goes wrong that nobody caught: %s', async (THEN) => {
    const service = await start({ THEN });
    await service.listening();
    expect(await service.ended).toBe(1);
    expect(service.said().err).toMatch(/nobody caught this\n\s+at /);
  });

  it('ends when its port is taken, and says so', async () => {
    const first = await start();
    const { port } = new URL(await first.listening());
    const second = await start({ PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.said().err).toMatch(/EADDRINUSE/);
  });

  it('prints every mistake of its settings at once, without a value and without a stack, and ends', async () => {
    const secret = 'neither-a-key-nor-a-number';
    const service = await start({ PORT: '70000', LOG_LEVEL: 'loud', TOKEN_PUBLIC_KEYS: secret, SECRET_NUMBER: secret, GATEWAY_SECRET: '' });
    expect(await service.ended).toBe(1);
    const { err, out } = service.said();
    expect(out).toBe('');
    expect(err.split('\n').map((line) => line.split(':')[0])).toEqual([
      'These settings are missing or wrong', '  PORT', '  LOG_LEVEL', '  TOKEN_PUBLIC_KEYS', '  GATEWAY_SECRET', '  SECRET_NUMBER', '',
    ]);
    expect(err).not.toContain(secret);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('says that it is stopping while it answers what is under way, and then ends', async () => {
    const service = await start();
    const url = await service.listening();
    const under = fetch(`${url}/slow`);
    // Asked for after it: when this is answered, that is under way.
    const ready = () => fetch(`${url}/health/ready`);
    expect((await ready()).status).toBe(200);
    service.child.kill('SIGTERM');
    await eventually('it is not ready', async () => (await ready()).status === 503);
    const meanwhile = await ready();
    expect([await meanwhile.json(), meanwhile.headers.get('connection')]).toEqual([{ status: 'not ready', failing: ['stopping'] }, 'close']);
    expect([await (await under).text(), await service.ended]).toEqual(['at last', 0]);
  });

  it('lets its consumers end what they are at', async () => {
    const service = await start({ ENDS_IN: '1000' });
    await service.listening();
    service.child.kill('SIGTERM');
    await service.ended;
    expect(service.said().err).toBe('the consumers have ended\n');
  });

  it('does not wait for ever for an answer that does not end', async () => {
    const service = await start();
    const url = await service.listening();
    const endless = (await fetch(`${url}/endless`)).text().then(() => 'whole', () => 'broken off');
    service.child.kill('SIGTERM');
    expect([await endless, await service.ended]).toEqual(['broken off', 0]);
  });
});
