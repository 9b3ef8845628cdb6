import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newHome, root } from './folders.ts';
import { dataFolderOf, Launcher, terminalOf, type LaunchOptions } from './launcher.ts';
import { processesOf } from './processes.ts';
import { until } from './until.ts';

/*
 * The house that a story is played in. Without settings a spec starts one, as `npm start` does, on data of its own.
 * With E2E_ADDRESS, E2E_ADMIN_EMAIL and E2E_ADMIN_PASSWORD set, the story is played in the house at that address
 * instead, whose one organisation is empty but for that admin (`npm run verify:containers`); specs of the launcher,
 * of the demo, of Kafka and of a second organisation are then skipped. CHROMIUM_PATH names the browser either way,
 * and a failure leaves screenshots in tmp/e2e.
 */

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

export interface House {
  readonly address: string;
  /** Where it keeps its data; null where it runs elsewhere. */
  readonly data: string | null;
  /** An organisation that holds its admin and nothing else; null where no other can be made. */
  makeOrganisation(name: string, admin: SignIn): Promise<SignIn | null>;
  /** What it printed and logged last, by name. */
  logs(): Record<string, string>;
  /** Ends it as Ctrl-C does, and makes sure that nothing is left. */
  stop(): Promise<void>;
  /** Ends it as Ctrl-C does, and starts it again at the same address, what was made of events emptied; null where it is not ours. */
  rebuild: (() => Promise<void>) | null;
}

export const givenHouse = process.env.E2E_ADDRESS ?? null;

/** Added to the name of what is not played in a house that is given: a skipped spec says why. */
export const skippedSince = ' (SKIPPED: E2E_ADDRESS names a house, and this needs one that it starts itself)';

/** What needs a house of its own: its demo, its launcher or its processes. */
export function describeInOwnHouse(name: string, tell: () => void): void {
  if (!givenHouse) return describe(name, tell);
  console.warn(`${name}${skippedSince}`);
  describe.skip(`${name}${skippedSince}`, tell);
}

/** The house that runs at E2E_ADDRESS. */
export function houseAt(address: string): House {
  const admin = { email: process.env.E2E_ADMIN_EMAIL ?? '', password: process.env.E2E_ADMIN_PASSWORD ?? '' };
  if (!admin.email || !admin.password) throw new Error('E2E_ADDRESS is set: set E2E_ADMIN_EMAIL and E2E_ADMIN_PASSWORD too.');
  const left = [admin];
  return { address: address.replace(/\/$/, ''), data: null, makeOrganisation: async () => left.pop() ?? null, logs: () => ({}), stop: async () => undefined, rebuild: null };
}

export async function startHouse(name: string, how: Omit<LaunchOptions, 'home'>): Promise<House> {
  const home = newHome(name);
  const launcher = new Launcher({ home, ...how });
  try {
    return houseIn(home, await launcher.ready(), how);
  } catch (cause) {
    await end(home);
    throw cause;
  }
}

/** A house that was started in this folder. */
export function houseIn(home: string, address: string, how: Omit<LaunchOptions, 'home'> = {}): House {
  return {
    address,
    data: dataFolderOf(home),
    makeOrganisation: (organisation, admin) => makeOrganisation(home, organisation, admin),
    logs: () => logsOf(home),
    stop: () => end(home),
    rebuild: async () => {
      await endProcesses(home);
      const launcher = new Launcher({ home, ...how, args: [...(how.args ?? []), '--no-build', '--rebuild'], env: { ...how.env, PORT: new URL(address).port } });
      await launcher.said(/plans: emptied of what events made/);
      if ((await launcher.ready()) !== address) throw new Error(`The house came back elsewhere than at ${address}.`);
    },
  };
}

/** What an operator does to let a customer in: there is no address for it. */
async function makeOrganisation(home: string, name: string, admin: SignIn): Promise<SignIn> {
  const given = { ORGANISATION_NAME: name, ADMIN_NAME: 'Ada Admin', ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password };
  await promisify(execFile)('npm', ['run', '--silent', 'organisation'], { cwd: root, env: { ...terminalOf(home), ...given } });
  return admin;
}

/** What a house printed and logged last. */
export function logsOf(home: string): Record<string, string> {
  const logs = join(dataFolderOf(home), 'logs');
  const files = [...readdirSync(home).map((file) => join(home, file)), ...(existsSync(logs) ? readdirSync(logs).map((file) => join(logs, file)) : [])];
  const texts = files.filter((file) => /\.(txt|log)$/.test(file)).map((file) => [file.split('/').at(-1)!, readFileSync(file, 'utf8').slice(-20_000)] as const);
  return Object.fromEntries(texts);
}

/** Ends the house of this folder and empties it. @throws when a process of it stays: it is then killed. */
export async function end(home: string): Promise<void> {
  try {
    await endProcesses(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function endProcesses(home: string): Promise<void> {
  const data = dataFolderOf(home);
  const launchers = processesOf(data).filter(({ command }) => command.includes('tools/start.ts') && !command.includes('with-node24'));
  for (const { pid } of launchers) process.kill(pid, 'SIGINT');
  try {
    await until('the house to end', () => processesOf(data).length === 0, 60_000);
  } catch {
    const left = processesOf(data);
    for (const { pid } of left) process.kill(pid, 'SIGKILL');
    throw new Error(`The house was stopped, and these stayed: ${left.map(({ pid, command }) => `${pid} ${command}`).join('; ')}`);
  }
}
