import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { migrateService, provisionDatabase, type DatabaseUrls } from '@waymark/service-kit';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../libs/testing/src/embedded-postgres.ts';
import { root } from '../house/paths.ts';
import { anyFreePort } from '../house/ports.ts';

/** MiB that a process of the bench may keep; one that needs more ends. */
export const mostHeap = 128;

export interface Took {
  readonly seconds: number;
  readonly statements: number;
  readonly parts: number;
  /** Largest heap in use, in MiB, and how much more that is than before. */
  readonly heap: number;
  readonly more: number;
}

const people = `
  insert into known_person (organisation_id, person_id, version, name, active)
  select $1::uuid, bench_id('person', g), 1, 'Person ' || g, true from generate_series(1, $2::int) g`;
// Teams of ten, each led by its first, under divisions of a hundred that the first of all leads.
const teams = `
  insert into known_team (organisation_id, team_id, version, name, parent_team_id, lead_id)
  select $1::uuid, bench_id('division', d), 1, 'Division ' || d, null, bench_id('person', 1) from generate_series(0, ($2::int - 1) / 1000) d
  union all
  select $1::uuid, bench_id('team', t), 1, 'Team ' || t, bench_id('division', t / 100), bench_id('person', 10 * t + 1) from generate_series(0, ($2::int - 1) / 10) t`;
const memberships = `
  insert into known_membership (organisation_id, person_id, team_id, from_day)
  select $1::uuid, bench_id('person', g), bench_id('team', (g - 1) / 10), '2024-01-01' from generate_series(1, $2::int) g`;
// As ids are in the house, none of one organisation is another's.
const idFunction = `
  create function bench_id(kind text, number integer) returns uuid language sql stable
  as $$ select overlay(overlay(md5(current_setting('bench.organisation') || kind || number) placing '4' from 13) placing '8' from 17)::uuid $$`;

export interface Opened {
  /** As the superuser, whom no wall stops. */
  readonly sql: Client;
  readonly postgres: EmbeddedPostgres;
  readonly folder: string;
  readonly urls: DatabaseUrls;
  /** The file that does one piece of the service's work, in bench/fixtures. */
  readonly worker: string;
}

/** The database of one service, by itself on a PostgreSQL with its default settings. */
export async function openBig(service: 'assessments' | 'plans', worker: string): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), port: await anyFreePort(), password: 'bench' });
  const urls = await provisionDatabase({ superuserUrl: postgres.url, service, secret: 'bench' });
  const { database } = (await import(join(root, `apps/${service}/dist/data-source.js`))) as { database: { migrations: (new () => never)[] } };
  await migrateService({ service, url: urls.owner, migrations: database.migrations });
  const sql = new Client({ connectionString: Object.assign(new URL(postgres.url), { pathname: service }).toString() });
  await sql.connect();
  await sql.query(idFunction);
  return { sql, postgres, folder, urls, worker };
}

/** Ten thousand people in the database of one service, whose work is done in processes of their own. */
export class BigDatabase {
  readonly sql: Client;
  readonly #opened: Opened;

  constructor(opened: Opened) {
    [this.sql, this.#opened] = [opened.sql, opened];
  }

  /** So many people in teams of ten; their organisation. */
  async settle(size: number): Promise<string> {
    const id = v7();
    await this.sql.query(`select set_config('bench.organisation', $1, false)`, [id]);
    for (const statement of [people, teams, memberships]) await this.sql.query(statement, [id, size]);
    return id;
  }

  /** What a piece of work took; null: it was killed where it was told to die. */
  async work(work: string, given: Readonly<Record<string, string>>): Promise<Took | null> {
    const args = ['--no-warnings', `--max-old-space-size=${mostHeap}`, `--import=${join(root, 'libs/service-kit/src/testing/run-typescript.mjs')}`, join(import.meta.dirname, 'fixtures', this.#opened.worker)];
    const env = { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: this.#opened.urls.app, WORK: work, RUN: v7(), ...given };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [[code, signal], said] = await Promise.all([once(child, 'exit'), text(child.stdout)]);
    if (signal === 'SIGKILL' && given.DIES_IN) return null;
    if (code !== 0) throw new Error(`${work} ended with ${String(code ?? signal)}.`);
    return JSON.parse(said) as Took;
  }

  async one(statement: string, ...parameters: readonly unknown[]): Promise<Record<string, number>> {
    return (await this.sql.query<Record<string, number>>(statement, [...parameters])).rows[0] ?? {};
  }

  async stop(): Promise<void> {
    await this.sql.end();
    await this.#opened.postgres.stop();
    rmSync(this.#opened.folder, { recursive: true, force: true });
  }
}
