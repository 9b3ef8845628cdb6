import { spawn } from 'node:child_process';
import { root } from './paths.ts';

/** Builds every project that changed since the last build; Nx keeps what did not. */
export function buildHouse(): Promise<void> {
  return new Promise((resolve, reject) => {
    const nx = spawn('nx', ['run-many', '-t', 'build', '--output-style=static'], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [nx.stdout, nx.stderr]) stream.on('data', (text) => (output += String(text)));
    nx.once('error', reject);
    nx.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed:\n${output.slice(-6000)}`))));
  });
}
