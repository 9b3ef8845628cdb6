import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerAnswers } from '../kafka/container.ts';
import { run, workFolder, works } from './commands.ts';

export interface Engine {
  /** In words. */
  readonly what: string;
  stop(): Promise<void>;
}

/**
 * The Docker engine of this machine; else, as root on Debian, one of our own from Debian's package, private to this run:
 * its socket and its images are no one else's. DOCKER_HOST names it from then on.
 */
export async function openEngine(): Promise<Engine> {
  if (await dockerAnswers()) return { what: 'the Docker engine that answers', stop: async () => undefined };
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Error('No Docker engine answers (DOCKER_HOST, /var/run/docker.sock), and only root on Debian can start one here. Start Docker and run again.');
  }
  if (!works('dockerd', '--version') || !works('docker', '--version')) await installFromDebian('docker.io', 'iptables');
  return startEngine();
}

export async function installFromDebian(...packages: readonly string[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-qq'], env);
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], env);
}

async function startEngine(): Promise<Engine> {
  const folder = join(workFolder, 'engine');
  mkdirSync(folder, { recursive: true });
  // A socket's path has a limit of about a hundred characters, and a clone may lie deep.
  const socketFolder = mkdtempSync(join(tmpdir(), 'waymark-engine-'));
  const socket = `unix://${join(socketFolder, 'docker.sock')}`;
  const log = join(folder, 'dockerd.log');
  const output = openSync(log, 'w');
  // A fixed pid file on the images: a second engine on them refuses to start.
  const at = ['--data-root', join(folder, 'data'), '--exec-root', join(socketFolder, 'exec'), '-H', socket, '--pidfile', join(folder, 'pid')];
  const daemon = spawn('setpriv', ['--pdeathsig', 'TERM', 'dockerd', ...at], { detached: true, stdio: ['ignore', output, output] });
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    daemon.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  process.env.DOCKER_HOST = socket;
  for (let tries = 0; !(await dockerAnswers()); tries += 1) {
    if (ended || tries > 600) throw new Error(`dockerd did not start:\n${readFileSync(log, 'utf8').slice(-3000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = async () => {
    daemon.kill('SIGTERM');
    await exited;
    rmSync(socketFolder, { recursive: true, force: true });
  };
  return { what: `a private engine from Debian's docker.io`, stop };
}
