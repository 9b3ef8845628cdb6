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
const framework = `
  insert into framework_version (organisation_id, id, framework_id, number, state, effective_from, document)
  values ($1, bench_id('framework', 1), bench_id('framework', 0), 1, 'published', now() - interval '1 year', '{"scale": [], "skills": [], "certifications": []}')`;
const heard = `insert into inbox (organisation_id, consumer_group, event_id) values ($1, 'bench', gen_random_uuid())`;
const assessments = `
  insert into self_assessment (organisation_id, id, cycle_id, person_id, state, revision, saved_at, submission_id, submitted_at)
  select t.organisation_id, gen_random_uuid(), t.cycle_id, t.person_id, 'submitted', 1, now(), gen_random_uuid(), now()
  from cycle_participant t where t.organisation_id = $1`;
const answers = `
  insert into self_assessment_answer (organisation_id, self_assessment_id, person_id, skill_id, outcome, level)
  select a.organisation_id, a.id, a.person_id, 'skill-' || s, 'level', s % 5 from self_assessment a cross join generate_series(1, $2::int) s where a.organisation_id = $1`;
const submitted = 'update cycle_participant set self_submitted_at = now() where organisation_id = $1';
// As ids are in the house, none of one organisation is another's.
const idFunction = `
  create function bench_id(kind text, number integer) returns uuid language sql stable
  as $$ select overlay(overlay(md5(current_setting('bench.organisation') || kind || number) placing '4' from 13) placing '8' from 17)::uuid $$`;

/** An assessments database of a bench, by itself: PostgreSQL with its default settings, and the service's work in processes of their own. */
export class BigCycle {
  /** As the superuser, whom no wall stops. */
  readonly sql: Client;
  readonly #postgres: EmbeddedPostgres;
  readonly #folder: string;
  readonly #urls: DatabaseUrls;

  private constructor(sql: Client, { postgres, folder, urls }: { postgres: EmbeddedPostgres; folder: string; urls: DatabaseUrls }) {
    this.sql = sql;
    [this.#postgres, this.#folder, this.#urls] = [postgres, folder, urls];
  }

  static async start(): Promise<BigCycle> {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
    const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), port: await anyFreePort(), password: 'bench' });
    const urls = await provisionDatabase({ superuserUrl: postgres.url, service: 'assessments', secret: 'bench' });
    const { database } = (await import(join(root, 'apps/assessments/dist/data-source.js'))) as { database: { migrations: (new () => never)[] } };
    await migrateService({ service: 'assessments', url: urls.owner, migrations: database.migrations });
    const url = new URL(postgres.url);
    url.pathname = 'assessments';
    const sql = new Client({ connectionString: url.toString() });
    await sql.connect();
    await sql.query(idFunction);
    const bench = new BigCycle(sql, { postgres, folder, urls });
    await bench.work('prepare', {});
    return bench;
  }

  /** So many people in teams of ten; their organisation. */
  async settle(size: number): Promise<string> {
    const id = v7();
    await this.sql.query(`select set_config('bench.organisation', $1, false)`, [id]);
    for (const statement of [people, teams, memberships]) await this.sql.query(statement, [id, size]);
    for (const statement of [framework, heard]) await this.sql.query(statement, [id]);
    await this.sql.query('analyze');
    return id;
  }

  /** Everybody has submitted so many skills, and waits for their manager. */
  async submit(organisation: string, skills: number): Promise<void> {
    await this.sql.query(assessments, [organisation]);
    await this.sql.query(answers, [organisation, skills]);
    await this.sql.query(submitted, [organisation]);
    await this.sql.query('analyze');
  }

  /** What a piece of work took; null: it was killed where it was told to die. */
  async work(work: string, given: Readonly<Record<string, string>>): Promise<Took | null> {
    const args = ['--no-warnings', `--max-old-space-size=${mostHeap}`, `--import=${join(root, 'libs/service-kit/src/testing/run-typescript.mjs')}`, join(import.meta.dirname, 'fixtures/cycle-worker.ts')];
    const env = { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: this.#urls.app, WORK: work, RUN: v7(), ...given };
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
    await this.#postgres.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
