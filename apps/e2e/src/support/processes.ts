import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

export interface Process {
  readonly pid: number;
  readonly command: string;
}

function read(pid: number, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended, or it is another user's.
    return '';
  }
}

/** Every process of the house that keeps its data in this folder: each was given the folder, or names it. */
export function processesOf(dataFolder: string): Process[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .map((entry) => ({ pid: Number(entry), command: read(Number(entry), 'cmdline').replaceAll('\0', ' ').trim() }))
    .filter(({ pid, command }) => command.includes(dataFolder) || `\0${read(pid, 'environ')}`.includes(`\0WAYMARK_DATA=${dataFolder}\0`));
}

/** The one process of the house with such a command line. */
export function processOf(dataFolder: string, command: RegExp): number {
  const found = processesOf(dataFolder).filter((process) => command.test(process.command));
  if (found.length !== 1) throw new Error(`${found.length} processes with ${command.source}: ${JSON.stringify(found)}`);
  return found[0]!.pid;
}

function links(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    try {
      return [readlinkSync(`${folder}/${entry}`)];
    } catch {
      // Closed meanwhile.
      return [];
    }
  });
}

/** Whether a process holds an open connection to this port. */
export function speaksTo(pid: number, port: number): boolean {
  const remote = new RegExp(`:${port.toString(16).toUpperCase().padStart(4, '0')}$`);
  const established = ['tcp', 'tcp6']
    .flatMap((family) => readFileSync(`/proc/${pid}/net/${family}`, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , to = '', state]) => state === '01' && remote.test(to));
  const sockets = new Set(links(`/proc/${pid}/fd`));
  return established.some((columns) => sockets.has(`socket:[${columns[9]}]`));
}

/** How many times longer than on a quiet machine things may take now; never less than one. */
export function busyness(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}
