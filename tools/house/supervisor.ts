import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { logFolder, root } from './paths.ts';
import { say } from './progress.ts';

export interface ServiceStart {
  readonly name: string;
  readonly port: number;
  /** All that it is given. */
  readonly env: Readonly<Record<string, string>>;
}

const longestPause = 10_000;

/** Keeps one service running: says when it died, and starts it again, more slowly each time it dies young. */
export class Supervisor {
  readonly service: ServiceStart;
  #child: ChildProcess | null = null;
  #stopping = false;
  #pause = 250;

  constructor(service: ServiceStart) {
    this.service = service;
  }

  /** Resolves when the service listens; rejects when it ends before. */
  start(): Promise<void> {
    const { name, env, port } = this.service;
    mkdirSync(logFolder, { recursive: true });
    const log = createWriteStream(join(logFolder, `${name}.log`), { flags: 'a' });
    // Its own process group: Ctrl-C reaches the launcher alone. The IPC channel ends it when the launcher is killed.
    const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'apps', name, 'dist', 'main.js')], {
      cwd: root,
      detached: true,
      env: { ...env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    const young = Date.now();
    return new Promise((resolve, reject) => {
      child.on('message', () => resolve());
      child.once('exit', (code, signal) => {
        reject(new Error(`${name} ended (${signal ?? `code ${code}`}) before it listened; see ${join(logFolder, `${name}.log`)}`));
        this.#again(`${signal ?? `code ${code}`}`, Date.now() - young);
      });
    });
  }

  #again(why: string, age: number): void {
    this.#child = null;
    if (this.#stopping) return;
    this.#pause = age > 30_000 ? 250 : Math.min(this.#pause * 2, longestPause);
    say(`! ${this.service.name} died (${why}); starting it again in ${this.#pause / 1000} s`);
    setTimeout(() => {
      if (this.#stopping) return;
      this.start().then(
        () => say(`• ${this.service.name} is back`),
        () => undefined, // Its end was said above and the next start is already planned.
      );
    }, this.#pause);
  }

  /** Asks it to end, and ends it for good when it has not after `patience` milliseconds. */
  async stop(patience = 2500): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => {
      say(`! ${this.service.name} did not end within ${patience / 1000} s; ended for good`);
      child.kill('SIGKILL');
    }, patience);
    await ended;
    clearTimeout(timer);
  }
}
