import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dataFolder, lockFile } from './paths.ts';

export interface Running {
  readonly pid: number;
  readonly address: string | null;
}

/** A process that exists and is a Waymark launcher: a pid alone may have been given to another program since. */
function isLauncher(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('tools/start.ts');
  } catch {
    return false;
  }
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

export function holdLock(address: string | null): void {
  mkdirSync(dataFolder, { recursive: true });
  try {
    writeFileSync(lockFile, JSON.stringify({ pid: process.pid, address }));
  } catch (cause) {
    const why = `${dataFolder} cannot be written by this user. It may belong to an earlier start as another user: start as that user, or remove the folder.`;
    throw new Error(why, { cause });
  }
}

export function releaseLock(): void {
  rmSync(lockFile, { force: true });
}
