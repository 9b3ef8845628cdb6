import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSecrets } from '../../infra/compose/make-secrets.mjs';
import { freePortFrom } from '../house/ports.ts';
import { run, workFolder } from './commands.ts';
import { apps } from './images.ts';

const longRunning = [...apps, 'postgres', 'kafka'];

interface Row {
  readonly Service: string;
  readonly ID: string;
  readonly State: string;
  readonly Health: string;
}

/** docker-compose.yml on a project name, a port, volumes and secrets of its own: what else runs here is not touched. */
export class ComposedHouse {
  readonly address: string;
  readonly #command: readonly string[];
  readonly #env: Readonly<Record<string, string>>;

  private constructor(command: readonly string[], env: Readonly<Record<string, string>>) {
    this.#command = command;
    this.#env = env;
    this.address = `http://localhost:${env.WAYMARK_PORT}`;
  }

  static async prepare(compose: readonly string[], images: Readonly<Record<string, string>>): Promise<ComposedHouse> {
    mkdirSync(workFolder, { recursive: true });
    const envFile = join(workFolder, 'compose.env');
    const lines = Object.entries(makeSecrets()).map(([name, value]) => `${name}='${value}'\n`);
    writeFileSync(envFile, lines.join(''), { mode: 0o600 });
    const project = [...compose, '--project-name', 'waymark-verify', '--env-file', envFile];
    const house = new ComposedHouse(project, { ...images, WAYMARK_PORT: String(await freePortFrom(3100)) });
    // What an earlier run, killed, left: its volumes have other passwords.
    await house.down();
    return house;
  }

  #compose(...args: readonly string[]): Promise<string> {
    return run([...this.#command, ...args], this.#env);
  }

  /** Again and again the same: what is up stays as it is. */
  async up(): Promise<void> {
    await this.#compose('up', '--detach', '--no-build', '--quiet-pull');
  }

  async #rows(): Promise<Row[]> {
    const lines = (await this.#compose('ps', '--all', '--format', 'json')).split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Row);
  }

  /** Waits until everything that has a health check passes it. @throws with the logs of what does not. */
  async untilHealthy(): Promise<void> {
    const deadline = performance.now() + 300_000;
    for (;;) {
      const rows = await this.#rows();
      const ill = longRunning.filter((name) => rows.find((row) => row.Service === name)?.Health !== 'healthy');
      if (ill.length === 0) return;
      if (performance.now() > deadline) throw new Error(`Not healthy after five minutes: ${ill.join(', ')}\n${await this.logs(...ill)}`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }

  /** The container that runs a service now. */
  async idOf(service: string): Promise<string> {
    const row = (await this.#rows()).find(({ Service }) => Service === service);
    if (!row) throw new Error(`No container of ${service}.`);
    return row.ID;
  }

  exec(service: string, command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const settings = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
    return this.#compose('exec', '-T', ...settings, service, ...command);
  }

  /** The first organisation, as the head of docker-compose.yml says; gives its admin's sign-in. */
  async makeOrganisation(): Promise<{ email: string; password: string }> {
    const admin = { email: 'ada@containers.example', password: randomBytes(12).toString('hex') };
    const settings = { ORGANISATION_NAME: 'Containers', ADMIN_NAME: 'Ada Okafor', ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password };
    await this.exec('directory', ['node', 'apps/directory/dist/organisations/create-organisation.main.js'], settings);
    return admin;
  }

  logs(...services: readonly string[]): Promise<string> {
    return this.#compose('logs', '--no-color', '--tail', '40', ...services);
  }

  /** Ends everything and forgets its data. */
  async down(): Promise<void> {
    await this.#compose('down', '--volumes', '--remove-orphans', '--timeout', '20');
  }
}
