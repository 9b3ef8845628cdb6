import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Code as if it stood in that file of the workspace; the file need not exist. */
export interface Text {
  readonly file: string;
  readonly code: string;
}

export interface Finding {
  /** Null where the linter could not read the file at all. */
  readonly rule: string | null;
  readonly message: string;
}

/** What `npm run lint` would say of each text, in order. */
export function lint(texts: readonly Text[]): Finding[][] {
  const done = spawnSync(process.execPath, ['--no-warnings', join('tools', 'lint', 'lint-texts.mjs')], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false' },
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Error(`The linter ended with ${done.status}: ${done.stderr}`);
  return JSON.parse(done.stdout) as Finding[][];
}
