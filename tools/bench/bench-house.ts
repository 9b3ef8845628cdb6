import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolePassword } from '../../libs/service-kit/src/database/role-password.ts';
import { root } from '../house/paths.ts';
import { anyFreePort } from '../house/ports.ts';
import type { Secrets } from '../house/secrets.ts';
import { treeOf } from './processor-time.ts';

export interface HouseOptions {
  readonly demo?: boolean;
  /** Set: events travel over these brokers. */
  readonly kafkaBrokers?: string;
  /** Kept by an earlier start. */
  readonly dataFolder?: string;
}

/** The whole house as `npm start` runs it, in a data folder of its own. */
export class BenchHouse {
  readonly address: string;
  readonly dataFolder: string;
  readonly #launcher: ChildProcess;

  private constructor(launcher: ChildProcess, at: { address: string; dataFolder: string }) {
    this.#launcher = launcher;
    this.address = at.address;
    this.dataFolder = at.dataFolder;
  }

  static async start({ demo = false, kafkaBrokers, dataFolder = mkdtempSync(join(tmpdir(), 'waymark-bench-')) }: HouseOptions = {}): Promise<BenchHouse> {
    const env = { ...process.env, WAYMARK_DATA: dataFolder, PORT: String(await anyFreePort()), KAFKA_BROKERS: kafkaBrokers };
    const args = ['--disable-warning=ExperimentalWarning', join(root, 'tools', 'start.ts'), ...(demo ? [] : ['--no-demo'])];
    const launcher = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    const address = await new Promise<string>((resolve, reject) => {
      launcher.stdout.on('data', (text) => {
        output += String(text);
        const ready = /ready after [\d.]+ s:\s+(\S+)/.exec(output);
        if (ready) resolve(ready[1] as string);
      });
      launcher.once('exit', (code) => reject(new Error(`The house did not start (${code}):\n${output.slice(-4000)}`)));
    });
    return new BenchHouse(launcher, { address, dataFolder });
  }

  get secrets(): Secrets {
    return JSON.parse(readFileSync(join(this.dataFolder, 'secrets.json'), 'utf8')) as Secrets;
  }

  get #postmaster(): { pid: number; port: number } {
    const lines = readFileSync(join(this.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  }

  get postgresPid(): number {
    return this.#postmaster.pid;
  }

  /** The process of a service. */
  pidOf(service: string): number {
    const found = treeOf([this.#launcher.pid as number]).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join('apps', service, 'dist', 'main.js')));
    if (!found) throw new Error(`No process of ${service}.`);
    return found;
  }

  /** As the superuser, whom no wall stops. */
  superuserUrl(database: string): string {
    return `postgres://postgres:${encodeURIComponent(this.secrets.postgresPassword)}@127.0.0.1:${this.#postmaster.port}/${database}`;
  }

  /** As the role with which the service itself connects. */
  appUrl(service: string): string {
    return `postgres://${service}_app:${rolePassword(this.secrets.servicePassword, `${service}_app`)}@127.0.0.1:${this.#postmaster.port}/${service}`;
  }

  async stop({ keep = false } = {}): Promise<void> {
    const ended = new Promise((resolve) => this.#launcher.once('exit', resolve));
    this.#launcher.kill('SIGINT');
    await ended;
    if (!keep) rmSync(this.dataFolder, { recursive: true, force: true });
  }
}
