import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dataFolder, lockFile } from './paths.ts';

export interface Running {
  readonly pid: number;
  /** Null until it is ready. */
  readonly address: string | null;
  /** What making an organisation needs. */
  readonly directoryDatabase?: string;
}

/** A process that exists and is a Waymark launcher: a pid alone may have been given to another program since. */
function isLauncher(pid: number): boolean {
  try {
    return commandOf(pid).includes('tools/start.ts');
  } catch {
    return false;
  }
}

/** How a process was started. @throws where there is none of that number. */
function commandOf(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  // No /proc, as on macOS. -ww: a long path is not cut.
  return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}

/** The launcher that holds this data folder now, if one lives. */
export function runningLauncher(): Running | null {
  try {
    const running = JSON.parse(readFileSync(lockFile, 'utf8')) as Running;
    return running.pid !== process.pid && isLauncher(running.pid) ? running : null;
  } catch {
    return null;
  }
}

/** Takes the data folder for this process; of two starts at once one gets it. Null: taken, else the launcher that has it. */
export function takeLock(): Running | null {
  // A start that was killed leaves its lock; who finds nobody behind it takes it away.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const other = runningLauncher();
    if (other) return other;
    try {
      mkdirSync(dataFolder, { recursive: true });
      if (attempt > 0) rmSync(lockFile, { force: true });
      writeFileSync(lockFile, JSON.stringify({ pid: process.pid, address: null }), { flag: attempt > 0 ? 'w' : 'wx', mode: 0o600 });
      return null;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw notOurs(cause);
    }
  }
  return null;
}

/** Tells where the house is, now that it is ready. */
export function keepAddress(address: string, directoryDatabase: string | undefined): void {
  writeFileSync(lockFile, JSON.stringify({ pid: process.pid, address, directoryDatabase }));
}

export function releaseLock(): void {
  rmSync(lockFile, { force: true });
}

export function notOurs(cause: unknown): Error {
  const why = `${dataFolder} cannot be written by this user. It may belong to an earlier start as another user: start as that user, or remove the folder.`;
  return new Error(why, { cause });
}
