import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/paths.ts';

/** What is fetched, built and written while containers are verified. Git ignores it; it may be removed at any time. */
export const workFolder = join(root, 'tmp', 'containers');

const log = () => {
  mkdirSync(workFolder, { recursive: true });
  return createWriteStream(join(workFolder, 'commands.log'), { flags: 'a' });
};

/** Runs a command to its end and gives what it printed; everything goes to the log too. @throws with the end of its output. */
export function run(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const [file, ...args] = command;
  const into = log();
  into.write(`\n$ ${command.join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(file as string, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let both = '';
    child.stdout.on('data', (text) => (printed += String(text)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        both = `${both}${String(text)}`.slice(-6000);
        into.write(text);
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => {
      into.end();
      if (code === 0) resolve(printed);
      else reject(new Error(`${command.join(' ').slice(0, 200)} failed:\n${both}`));
    });
  });
}

/** Whether a command is there and content. */
export function works(...[file, ...args]: readonly string[]): boolean {
  return spawnSync(file as string, args, { stdio: 'ignore' }).status === 0;
}
