import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A program in Java, as its project publishes it. */
export interface JavaProgram {
  /** In a sentence: "the Apache Kafka broker". */
  readonly name: string;
  /** File that names its jars to Maven; they are kept beside it, in .cache. */
  readonly pom: string;
  /** What to do without Java, in words. */
  readonly otherwise: string;
}

/** The Java that runs it: JAVA_HOME's, or the one on the path. @throws when there is none that is new enough. */
export function findJavaFor({ name, otherwise }: JavaProgram): string {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const asked = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (asked.error) throw new Error(`No Java found (${java}): ${name} needs Java 17 or later. ${otherwise}`);
  const version = /version "(\d+)/.exec(asked.stderr)?.[1];
  if (Number(version) < 17) throw new Error(`${java} is Java ${version}; ${name} needs Java 17 or later.`);
  return java;
}

/**
 * The folder with its jars, fetched once through Maven. A fetch that was killed leaves nothing that looks whole: the
 * jars appear in the cache by one rename. Of two runs at once the later waits, then finds them.
 */
export async function jarsOf(program: JavaProgram): Promise<string> {
  const cache = join(dirname(program.pom), '.cache');
  const folder = join(cache, createHash('sha256').update(readFileSync(program.pom)).digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fetched = join(cache, `fetching-${process.pid}`);
  rmSync(fetched, { recursive: true, force: true });
  try {
    await runMaven(program, { cache, output: fetched });
    if (!existsSync(folder)) renameSync(fetched, folder);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  return folder;
}

function runMaven({ name, pom }: JavaProgram, { cache, output }: { cache: string; output: string }): Promise<void> {
  const maven = ['mvn', '-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${output}`, '-DincludeScope=runtime'];
  // The kernel's lock goes with its process, so a run that was killed leaves none behind.
  const [file, ...args] = existsSync('/usr/bin/flock') ? ['/usr/bin/flock', join(cache, 'lock'), ...maven] : maven;
  return new Promise((resolve, reject) => {
    const child = spawn(file as string, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Maven could not fetch ${name} (is mvn installed, is a repository reached?):\n${said.slice(-2000)}`));
    });
  });
}
