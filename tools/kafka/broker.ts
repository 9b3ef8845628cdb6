import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePortFrom } from '../house/ports.ts';
import { untilBrokerUp } from './answers.ts';
import { brokerJars, findJava } from './jars.ts';
import { serverProperties } from './server-properties.ts';

export interface BrokerOptions {
  /** Created when it is missing; kept when it exists. */
  readonly dataFolder: string;
  /** Default: any free one. */
  readonly port?: number;
}

export interface Broker {
  /** host:port, as KAFKA_BROKERS wants it. */
  readonly brokers: string;
  readonly pid: number;
  /** How it ended. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** Starts a real Apache Kafka broker on this machine's Java, listening on the loopback address only. */
export async function startBroker({ dataFolder, port }: BrokerOptions): Promise<Broker> {
  const java = findJava();
  const classPath = join(await brokerJars(), '*');
  await endLeftover(dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const run = { java, classPath, dataFolder, port: port ?? (await likelyFreePort()), controllerPort: await likelyFreePort() };
    prepareFolder(run);
    try {
      return await runBroker(run);
    } catch (cause) {
      // Between the choice of a port and its use another program may have taken it.
      if (port || attempt === 3 || !String(cause).includes('Address already in use')) throw cause;
    }
  }
}

interface Run {
  readonly java: string;
  readonly classPath: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly controllerPort: number;
}

/** Below the ports that systems give to outgoing connections: those come and go by the hundred while specs run. */
function likelyFreePort(): Promise<number> {
  return freePortFrom(randomInt(20_000, 32_000));
}

function propertiesFile(dataFolder: string): string {
  return join(dataFolder, 'server.properties');
}

/** Of 16 bytes. A first sign of `-` would be taken for an option. */
export function clusterId(bytes: Buffer): string {
  bytes.writeUInt8(bytes.readUInt8(0) & 0x7f, 0);
  return bytes.toString('base64url');
}

function prepareFolder({ java, classPath, dataFolder, port, controllerPort }: Run): void {
  const logs = join(dataFolder, 'logs');
  writeFileSync(propertiesFile(dataFolder), serverProperties({ port, controllerPort, logs }));
  const formatted = join(dataFolder, 'waymark-complete');
  if (existsSync(formatted)) return;
  // A start that was killed in the middle of this leaves a folder without the mark, and the next one begins anew.
  rmSync(logs, { recursive: true, force: true });
  const cluster = clusterId(randomBytes(16));
  const tool = ['-cp', classPath, 'kafka.tools.StorageTool', 'format', '-t', cluster, '-c', propertiesFile(dataFolder)];
  const done = spawnSync(java, tool, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The broker's storage could not be formatted: ${done.stdout}${done.stderr}`);
  writeFileSync(formatted, '');
}

async function runBroker({ java, classPath, dataFolder, port }: Run): Promise<Broker> {
  const brokers = `127.0.0.1:${port}`;
  const logFile = join(dataFolder, 'broker.log');
  const log = openSync(logFile, 'w');
  const logging = ['defaultLogLevel=warn', 'showDateTime=true', 'dateTimeFormat=HH:mm:ss.SSS'].map((setting) => `-Dorg.slf4j.simpleLogger.${setting}`);
  const command = [java, '-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', ...logging, '-cp', classPath, 'kafka.Kafka', propertiesFile(dataFolder)];
  // It ends with its starter, so that no orphan keeps the folder; what it took in is with the operating system by then.
  const [file, ...args] = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL', ...command] : command;
  // Its own process group: Ctrl-C in the terminal reaches the starter alone, which ends things in order.
  const server = spawn(file as string, args, { cwd: '/', detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let ended: string | null = null;
  const exited = new Promise<string>((resolve) => {
    server.once('error', (cause) => resolve(cause.message));
    server.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  void exited.then((how) => (ended = how));
  writeFileSync(join(dataFolder, 'broker.pid'), String(server.pid));
  const stop = async () => {
    server.kill('SIGTERM');
    // A clean stop takes a third of a second. One that hangs loses nothing by being cut short: the next start checks the logs.
    const patience = setTimeout(() => server.kill('SIGKILL'), 1200);
    await exited;
    clearTimeout(patience);
    rmSync(join(dataFolder, 'broker.pid'), { force: true });
  };
  try {
    await untilBrokerUp(brokers, () => ended && `The broker ended (${ended}); the end of ${logFile}:\n${readFileSync(logFile, 'utf8').slice(-3000)}`);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { brokers, pid: server.pid as number, exited, stop };
}

/** Ends a broker that an earlier, killed start left on this folder. A pid alone may have been given to another program since. */
async function endLeftover(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'broker.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  while (runsOn(pid, dataFolder)) {
    process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  rmSync(file, { force: true });
}

function runsOn(pid: number, dataFolder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(propertiesFile(dataFolder));
  } catch {
    return false;
  }
}
