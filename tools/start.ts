// `npm start`: the whole house on this machine, from a fresh clone, with nothing else typed.
import { mkdirSync } from 'node:fs';
import { startBrokerForHouse } from './house/broker.ts';
import { buildHouse } from './house/build.ts';
import { openDatabases } from './house/databases.ts';
import { keepAddress, releaseLock, takeLock } from './house/lock.ts';
import { openMailbox } from './house/mailbox.ts';
import { migrateDatabases, rebuildProjections } from './house/migrations.ts';
import { dataFolder, logFolder } from './house/paths.ts';
import { elapsed, say, step } from './house/progress.ts';
import { endSteps } from './house/run-to-end.ts';
import { loadSecrets } from './house/secrets.ts';
import { planServices, type ServicePlan } from './house/services.ts';
import { Supervisor } from './house/supervisor.ts';

const asked = (option: string) => process.argv.includes(option);
const options = { kafka: asked('--kafka'), demo: !asked('--no-demo'), build: !asked('--no-build'), rebuild: asked('--rebuild') };
/** What services connect to, and the services. */
const below: (() => Promise<void>)[] = [];
let supervisors: readonly Supervisor[] = [];
let ending = false;
/** Where mails are read; null where they go to a mail server of somebody else. */
let mailAddress: string | null = null;

/** Milliseconds after which an end that was asked for is made. */
const longestEnd = 4000;

const quietly = (close: () => Promise<void>) => close().catch((cause: unknown) => say(`! ${String(cause)}`));

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  // Whatever hangs: this process ends, and what it started ends with it.
  setTimeout(() => leave(code), longestEnd).unref();
  endSteps();
  // Services let go of databases and broker before those stop.
  await Promise.all(supervisors.map((supervisor) => quietly(() => supervisor.stop())));
  await Promise.all(below.map(quietly));
  leave(code);
}

function leave(code: number): never {
  releaseLock();
  process.exit(code);
}

async function openHouse(): Promise<ServicePlan> {
  if (options.build) await step('building what changed', buildHouse);
  const databases = await step('starting PostgreSQL', () => openDatabases(loadSecrets()));
  below.push(databases.stop);
  const kafka = options.kafka ? await step('starting an Apache Kafka broker', startBrokerForHouse) : null;
  if (kafka) below.push(kafka.stop);
  // Mails end on this machine, unless a mail server is named.
  const mailbox = process.env.SMTP_URL ? null : await openMailbox(Number(process.env.MAIL_PORT) || 8025);
  if (mailbox) below.push(mailbox.stop);
  mailAddress = mailbox?.address ?? null;
  const given = { ...databases.env, ...(kafka ? { KAFKA_BROKERS: kafka.brokers } : {}), ...(mailbox ? { SMTP_URL: mailbox.smtpUrl } : {}) };
  const plan = await planServices(loadSecrets(), given);
  await step('migrating databases', () => migrateDatabases(databases.env));
  if (options.rebuild) await step('emptying what events made, to hear them again', () => rebuildProjections(given));
  supervisors = plan.services.map((service) => new Supervisor(service));
  await step(`starting ${plan.services.map(({ name }) => name).join(', ')}`, () => Promise.all(supervisors.map((supervisor) => supervisor.start())));
  if (options.demo) {
    const { seedDemo } = await import('./seed-demo.ts');
    await seedDemo({ address: plan.address, env: plan.env, password: loadSecrets().demoPassword, step });
  }
  return plan;
}

function stopWhenAsked(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) say('\nStopping …');
      void end(0);
    });
  }
  // The process that npm runs was killed: nobody is left to press Ctrl-C.
  process.on('disconnect', () => void end(0));
}

async function main(): Promise<void> {
  const other = takeLock();
  if (other) {
    say(other.address ? `Waymark is already running at ${other.address} (process ${other.pid}).` : `Another start is under way (process ${other.pid}).`);
    process.exit(0);
  }
  mkdirSync(logFolder, { recursive: true });
  stopWhenAsked();
  const { address, env } = await openHouse();
  keepAddress(address, env.DATABASE_URL_DIRECTORY);
  say(`\nWaymark is ready after ${elapsed()} s:  ${address}`);
  if (mailAddress) say(`Mail:  ${mailAddress}   (nothing is sent elsewhere)`);
  say('');
  if (options.demo) {
    const { demoSignIns } = await import('./seed-demo.ts');
    for (const line of demoSignIns(loadSecrets().demoPassword)) say(`  ${line}`);
  } else {
    say('Whoever was made an organisation signs in; how to make one: README, "An organisation of your own".');
  }
  say(`\nLogs: ${logFolder}   Data: ${dataFolder}\nStop with Ctrl-C. Start again any time: what was entered is kept. Empty it with: npm run reset`);
}

main().catch(async (cause: unknown) => {
  // What fails because the house is being stopped is no news.
  if (ending) return;
  say(`\nWaymark did not start: ${cause instanceof Error ? cause.message : String(cause)}`);
  await end(1);
});
