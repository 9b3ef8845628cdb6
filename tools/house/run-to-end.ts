import { spawn, type ChildProcess } from 'node:child_process';
import { root } from './paths.ts';

const running = new Set<ChildProcess>();

/** Runs a step to its end. @throws with what it printed last when it fails. */
export function runToEnd(what: string, [command, ...args]: readonly [string, ...string[]], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output = (output + String(text)).slice(-60_000)));
    child.once('error', reject);
    child.once('exit', (code) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${what} failed:\n${troubleIn(output)}`));
    });
  });
}

/** The lines that say what went wrong, or the last ones where none does. */
function troubleIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /\berror\b/i.test(line));
  return (telling.length > 0 ? telling.slice(0, 30) : lines.slice(-30)).join('\n');
}

/** Ends the steps that still run: whoever stops the house in the middle of a start leaves none behind. */
export function endSteps(): void {
  for (const child of running) child.kill('SIGTERM');
}
