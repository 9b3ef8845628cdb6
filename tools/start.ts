// `npm start`: the whole house on this machine, from a fresh clone, with nothing else typed.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startBrokerForHouse } from './house/broker.ts';
import { buildHouse } from './house/build.ts';
import { openDatabases, servicesWithDatabase, type Databases } from './house/databases.ts';
import { holdLock, releaseLock, runningLauncher } from './house/lock.ts';
import { dataFolder, logFolder, root } from './house/paths.ts';
import { elapsed, say, step } from './house/progress.ts';
import { loadSecrets } from './house/secrets.ts';
import { planServices } from './house/services.ts';
import { Supervisor } from './house/supervisor.ts';

const options = { kafka: process.argv.includes('--kafka'), demo: !process.argv.includes('--no-demo') };
const closing: (() => Promise<void>)[] = [];
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  // Last opened, first closed: services let go of the databases before those stop.
  for (const close of closing.reverse()) await close().catch((cause: unknown) => say(`! ${String(cause)}`));
  releaseLock();
  process.exit(code);
}

function runNode(file: string, env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(root, file)], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${file} failed:\n${output.slice(-4000)}`))));
  });
}

async function openHouse(): Promise<string> {
  const secrets = loadSecrets();
  await step('building what changed', buildHouse);
  const databases: Databases = await step('starting PostgreSQL', () => openDatabases(secrets));
  if (databases.embedded) closing.push(databases.embedded.stop);
  const kafka = options.kafka ? await step('starting an Apache Kafka broker', startBrokerForHouse) : null;
  if (kafka) closing.push(kafka.stop);
  const env = { ...databases.env, ...(kafka ? { KAFKA_BROKERS: kafka.brokers } : {}) };
  const plan = await planServices(secrets, env);
  await step('migrating databases', () => Promise.all(servicesWithDatabase.map((service) => runNode(`apps/${service}/dist/migrate.js`, plan.env))));
  const supervisors = plan.services.map((service) => new Supervisor(service));
  closing.push(async () => {
    await Promise.all(supervisors.map((supervisor) => supervisor.stop()));
  });
  await step(`starting ${plan.services.map(({ name }) => name).join(', ')}`, () => Promise.all(supervisors.map((supervisor) => supervisor.start())));
  if (options.demo) {
    const { seedDemo } = await import('./seed-demo.ts');
    await seedDemo({ address: plan.address, env: plan.env, password: secrets.demoPassword, step });
  }
  return plan.address;
}

async function main(): Promise<void> {
  const other = runningLauncher();
  if (other) {
    say(other.address ? `Waymark is already running at ${other.address} (process ${other.pid}).` : `Another start is under way (process ${other.pid}).`);
    return;
  }
  mkdirSync(logFolder, { recursive: true });
  holdLock(null);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) say('\nStopping …');
      void end(0);
    });
  }
  const address = await openHouse();
  holdLock(address);
  const { demoSignIns } = await import('./seed-demo.ts');
  say(`\nWaymark is ready after ${elapsed()} s:  ${address}\n`);
  if (options.demo) for (const line of demoSignIns(loadSecrets().demoPassword)) say(`  ${line}`);
  say(`\nLogs: ${logFolder}   Data: ${dataFolder}\nStop with Ctrl-C. Start again any time: what was entered is kept. Empty it with: npm run reset`);
}

main().catch(async (cause: unknown) => {
  say(`\nWaymark did not start: ${cause instanceof Error ? cause.message : String(cause)}`);
  await end(1);
});
