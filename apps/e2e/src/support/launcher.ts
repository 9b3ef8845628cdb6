import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.ts';
import { until } from './until.ts';

export interface LaunchOptions {
  /** Holds the data folder and what the launcher prints. */
  readonly home: string;
  readonly script?: 'start' | 'start:kafka' | 'reset';
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A first start builds; the rest is for a machine that does much else. */
const patience = 420_000;
/** What a test run has and a user's terminal has not: a build under Jest's NODE_ENV would be another build. */
const ofTheRun = /^(DATABASE_URL|MIGRATION_URL|OUTBOX_URL|KAFKA_|TEST_|E2E_|JEST_|NODE_|WAYMARK_|PORT$|HOST$|CI$|npm_)/;

export function dataFolderOf(home: string): string {
  return join(home, 'data');
}

/** The environment of a terminal in which somebody starts this house. */
export function terminalOf(home: string): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) => (value === undefined || ofTheRun.test(name) ? [] : [[name, value] as const]));
  return { ...Object.fromEntries(kept), WAYMARK_DATA: dataFolderOf(home) };
}

const keeper = join(import.meta.dirname, 'keeper.mjs');

/** `npm start` as a user types it in a terminal: a process group of its own, to which Ctrl-C goes as a whole. */
export class Launcher {
  readonly #outputFile: string;
  readonly #keeper: ChildProcess;
  #code: number | null = null;
  readonly exited: Promise<number>;

  constructor({ home, script = 'start', args = [], env = {} }: LaunchOptions) {
    mkdirSync(home, { recursive: true });
    const earlier = readdirSync(home).filter((file) => file.startsWith('output-'));
    this.#outputFile = join(home, `output-${earlier.length + 1}.txt`);
    // A file and not a pipe: the house may outlive the spec file that started it.
    const output = openSync(this.#outputFile, 'a');
    this.#keeper = spawn(process.execPath, [keeper], { stdio: ['ignore', output, output, 'ipc'] });
    closeSync(output);
    this.exited = new Promise((resolve) => {
      this.#keeper.once('exit', (code) => resolve((this.#code = code ?? 1)));
    });
    this.#keeper.send({ args: ['run', '--silent', script, '--', ...args], cwd: root, env: { ...terminalOf(home), ...env } });
    this.#keeper.unref();
    this.#keeper.channel?.unref();
  }

  output(): string {
    return readFileSync(this.#outputFile, 'utf8');
  }

  /** Waits until it has printed this so many times. @throws when it ends before, with what it printed. */
  said(wanted: RegExp, times = 1): Promise<RegExpMatchArray> {
    const every = new RegExp(wanted.source, 'g');
    const probe = () => {
      const found = [...this.output().matchAll(every)][times - 1];
      if (!found && this.#code !== null) throw new Error(`The launcher ended (${this.#code}) without saying ${wanted.source}:\n${this.output()}`);
      return found ?? null;
    };
    return until(`the launcher to say ${wanted.source}`, probe, patience);
  }

  /** The address, once everything runs. */
  async ready(): Promise<string> {
    return (await this.said(/Waymark is ready after .*?(http:\/\/\S+)/))[1]!;
  }

  ctrlC(): void {
    if (this.#code === null) this.#keeper.send('ctrl-c');
  }
}
