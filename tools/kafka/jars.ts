import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const pom = join(here, 'pom.xml');
const cache = join(here, '.cache');

/** The Java that runs the broker: JAVA_HOME's, or the one on the path. @throws when there is none that Kafka 4 runs on. */
export function findJava(): string {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const asked = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (asked.error) throw new Error(`No Java found (${java}). The Apache Kafka broker needs Java 17 or later, or set KAFKA_BROKERS (for specs TEST_KAFKA_BROKERS) to one that runs.`);
  const version = /version "(\d+)/.exec(asked.stderr)?.[1];
  if (Number(version) < 17) throw new Error(`${java} is Java ${version}; the Apache Kafka broker needs Java 17 or later.`);
  return java;
}

/**
 * The folder with the broker's jars, fetched once through Maven. A fetch that was killed leaves nothing that looks
 * whole: the jars appear in the cache by one rename. Of two runs at once the later waits, then finds them.
 */
export async function brokerJars(): Promise<string> {
  const folder = join(cache, createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fetched = join(cache, `fetching-${process.pid}`);
  rmSync(fetched, { recursive: true, force: true });
  try {
    await runMaven(fetched);
    if (!existsSync(folder)) renameSync(fetched, folder);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  return folder;
}

function runMaven(output: string): Promise<void> {
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
      else reject(new Error(`Maven could not fetch the Apache Kafka broker (is mvn installed, is a repository reached?):\n${said.slice(-2000)}`));
    });
  });
}
