import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { brokersUp, patience } from './answers.ts';
import { clusterId, startBroker } from './broker.ts';
import { findJava } from './jars.ts';
import { serverProperties } from './server-properties.ts';

const java = (() => {
  try {
    return findJava();
  } catch {
    return null;
  }
})();
// Under CI a machine that has no Java and no other broker either is a failure, said by startBroker itself.
const withJava = java || (process.env.CI === 'true' && !process.env.TEST_KAFKA_BROKERS) ? describe : describe.skip;

/** A process of its own that starts a broker on the folder, says where, and waits to be killed. */
async function startElsewhere(dataFolder: string): Promise<{ pid: number; brokers: string; kill: () => Promise<void> }> {
  const source = `import { startBroker } from ${JSON.stringify(join(import.meta.dirname, 'broker.ts'))};
    const { brokers, pid } = await startBroker({ dataFolder: ${JSON.stringify(dataFolder)} });
    console.log(JSON.stringify({ brokers, pid }));`;
  const starter = spawn(process.execPath, ['--no-warnings', '--input-type=module-typescript', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await Promise.race([once(starter.stdout, 'data'), once(starter, 'exit')]);
  const kill = async () => {
    starter.kill('SIGKILL');
    await once(starter, 'exit');
  };
  return { ...(JSON.parse(String(line)) as { pid: number; brokers: string }), kill };
}

jest.setTimeout(3 * patience);

withJava('the broker on this machine\'s Java', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'waymark-kafka-spec-'));
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('is killed with its starter, and the next start takes the same folder', async () => {
    const first = await startElsewhere(dataFolder);
    expect(await brokersUp(first.brokers)).toBe(1);
    await first.kill();
    while (await brokersUp(first.brokers)) await new Promise((resolve) => setTimeout(resolve, 20));

    const second = await startBroker({ dataFolder });
    expect(await brokersUp(second.brokers)).toBe(1);
    await second.stop();
    expect(await brokersUp(second.brokers)).toBe(0);
  });

  it('ends one that was left on its folder all the same', async () => {
    const orphan = await startBroker({ dataFolder });
    const next = await startBroker({ dataFolder });
    expect(await orphan.exited).toBe('SIGKILL');
    expect(await brokersUp(next.brokers)).toBe(1);
    await next.stop();
  });

  it('says why it did not start', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    try {
      await expect(startBroker({ dataFolder, port })).rejects.toThrow(/Address already in use/);
    } finally {
      taken.close();
    }
  });
});

describe('the answer of a broker', () => {
  it('is not taken from a program that only listens, or says something else', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await Promise.all([mute, other].map((server) => server.listening || once(server, 'listening')));
    const counts = [mute, other].map((server) => brokersUp(`127.0.0.1:${(server.address() as AddressInfo).port}`, 100));
    expect(await Promise.all(counts)).toEqual([0, 0]);
    mute.close();
    other.close();
  });
});

describe('the id of a cluster', () => {
  it('is 22 signs and looks like no option of the tool that takes it', () => {
    for (let first = 0; first < 256; first += 1) expect(clusterId(Buffer.alloc(16, first))).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{21}$/);
  });
});

describe('server.properties', () => {
  it('opens nothing beyond the loopback address', () => {
    const listeners = serverProperties({ port: 1, controllerPort: 2, logs: '/x' }).match(/\/\/[^:]*:/g);
    expect(new Set(listeners)).toEqual(new Set(['//127.0.0.1:']));
  });
});
