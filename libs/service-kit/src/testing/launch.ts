import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { makeKey } from './keys.js';

const folder = join(process.cwd(), 'libs/service-kit/src');
const node = ['--no-warnings', '--conditions=@waymark/source', `--import=${join(folder, 'testing/run-typescript.mjs')}`];

export interface Launched {
  readonly child: ChildProcess;
  /** Where it listens. @throws with what it said when it ended instead. */
  listening(): Promise<string>;
  /** How it ended: its code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** What it wrote, by stream, and the lines of its log parsed. */
  said(): { readonly out: string; readonly err: string; readonly log: readonly Record<string, unknown>[] };
}

/** The small service, or another of the kit's, as a process, with a channel to this one, as the launcher starts it, or without, as a container does. */
export async function launch(env: Readonly<Record<string, string>> = {}, channel: 'ipc' | 'ignore' = 'ipc', program = 'testing/small-service.main.ts'): Promise<Launched> {
  const usual = { TOKEN_PUBLIC_KEYS: (await makeKey()).publicKeys, GATEWAY_SECRET: 'secret-of-the-gateway', SECRET_NUMBER: '1', NODE_ENV: 'production' };
  const child = spawn(process.execPath, [...node, join(folder, program)], {
    env: { PATH: process.env.PATH, ...usual, ...env },
    stdio: ['ignore', 'pipe', 'pipe', channel],
  });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  // Not 'close', which does not come after a disconnect.
  const ended = Promise.all([once(child, 'exit'), once(child.stdout as Readable, 'end'), once(child.stderr as Readable, 'end')]).then(
    ([[code, signal]]) => (code ?? signal) as number | NodeJS.Signals,
  );
  const address = once(child, 'message').then(([message]) => `http://127.0.0.1:${(message as { listening: number }).listening}`);
  return {
    child,
    listening: () => Promise.race([address, ended.then((how) => Promise.reject(new Error(`It ended (${how}):\n${out}${err}`)))]),
    ended,
    said: () => ({ out, err, log: out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>) }),
  };
}
