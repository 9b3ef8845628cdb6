import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tick = 10;

function statOf(pid: number): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets that may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    const [utime, stime, cutime, cstime] = fields.slice(11, 15) as [number, number, number, number];
    return { parent: fields[1] as number, ticks: utime + stime + cutime + cstime };
  } catch {
    return null;
  }
}

/** These processes and all that they started. */
export function treeOf(roots: readonly number[]): number[] {
  const parents = new Map(readdirSync('/proc').map(Number).filter(Boolean).map((pid) => [pid, statOf(pid)?.parent ?? 0]));
  const tree = new Set(roots);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (!tree.has(parent) || tree.has(pid)) continue;
      tree.add(pid);
      grown = true;
    }
  }
  return [...tree];
}

/** Milliseconds of processor time that these processes, what they started, and what of it has ended, have used. */
export function processorTime(roots: readonly number[]): number {
  return treeOf(roots).reduce((sum, pid) => sum + (statOf(pid)?.ticks ?? 0), 0) * tick;
}

/** Largest memory that a process has held, in MiB. */
export function peakMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
