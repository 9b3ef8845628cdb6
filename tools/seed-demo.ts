// Makes the demo through the doors that customers use: nothing is written past the services.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grow } from './demo/grow.ts';
import { isSeeded, seedCompany } from './demo/seed-company.ts';
import { emailOf, fabrikam, northwind, type Company } from './demo/people.ts';
import { dataFolder, root } from './house/paths.ts';

export interface SeedOptions {
  /** Of the gateway. */
  readonly address: string;
  /** What the services were given; making an organisation needs directory's database. */
  readonly env: Readonly<Record<string, string>>;
  /** Of everyone who can sign in. */
  readonly password: string;
  readonly step: <Result>(what: string, work: () => Promise<Result>) => Promise<Result>;
}

/** How far it came, beside the databases: a seed that was killed goes on with the day on which it began. */
interface Progress {
  readonly today: string;
  readonly done: boolean;
}

const progressFile = join(dataFolder, 'demo.json');

function readProgress(): Progress {
  try {
    return JSON.parse(readFileSync(progressFile, 'utf8')) as Progress;
  } catch {
    return { today: new Date().toISOString(), done: false };
  }
}

function keepProgress(progress: Progress): void {
  writeFileSync(progressFile, JSON.stringify(progress));
}

/** Makes both organisations once. What an earlier, killed seed made is found and not made again. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const progress = readProgress();
  if (progress.done) return;
  if ((await isSeeded(northwind, options)) && (await isSeeded(fabrikam, options))) return keepProgress({ ...progress, done: true });
  keepProgress(progress);
  const today = new Date(progress.today);
  await options.step('making two organisations', async () => {
    await Promise.all([northwind, fabrikam].map((company) => createOrganisation(company, options)));
  });
  const seeded = await seedCompany(northwind, { ...options, today });
  await options.step('plans and promotion cases; the same for a second, smaller organisation', async () => {
    await Promise.all([grow(seeded), seedCompany(fabrikam, { ...options, today, step: (_what, work) => work() })]);
  });
  keepProgress({ ...progress, done: true });
}

/** The one thing that no address of the house can do; an operator runs the same file. */
function createOrganisation(company: Company, { env, password }: SeedOptions): Promise<void> {
  const given = {
    DATABASE_URL_DIRECTORY: env.DATABASE_URL_DIRECTORY ?? '',
    ORGANISATION_ID: company.id,
    ORGANISATION_NAME: company.name,
    ADMIN_NAME: company.admin,
    ADMIN_EMAIL: emailOf(company, company.admin),
    ADMIN_PASSWORD: password,
  };
  return new Promise((resolve, reject) => {
    const file = join(root, 'apps', 'directory', 'dist', 'organisations', 'create-organisation.main.js');
    const child = spawn(process.execPath, [file], { env: { ...process.env, ...given }, stdio: ['ignore', 'ignore', 'pipe'] });
    let trouble = '';
    child.stderr.on('data', (text) => (trouble += String(text)));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${company.name} could not be made:\n${trouble.slice(-2000)}`))));
  });
}

/** Who can sign in, one line each. */
export function demoSignIns(password: string): string[] {
  const head = northwind.divisions[0]?.head ?? '';
  const people = [
    ['engineer', 'Amara Okafor'],
    ['manager', 'Priya Raman'],
    ['head', head],
    ['HR', northwind.hr],
    ['admin', northwind.admin],
  ] as const;
  return ['Sign in as', ...people.map(([role, name]) => `  ${role.padEnd(9)} ${emailOf(northwind, name).padEnd(34)} ${password}`)];
}
