import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './test-postgres.js';

export interface S3ServerOptions {
  /** Folder of the jars of S3Proxy. */
  readonly jars: string;
  /** What it keeps; made when it is missing, found again by the next one. */
  readonly folder: string;
  readonly bucket: string;
  /** Default: any free one. */
  readonly port?: number;
}

export interface S3Server {
  readonly endpoint: string;
  readonly port: number;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secret: string;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

const accessKey = 'waymark-specs';
const secret = 'a-secret-of-the-specs';
/** Milliseconds; three seconds on a quiet machine. */
const patience = 120_000;

const logging = '<configuration><appender name="out" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%d %level %msg%n</pattern></encoder></appender><root level="warn"><appender-ref ref="out"/></root></configuration>';

/** Starts a real S3 server that checks signatures (S3Proxy), with one bucket, on the loopback address only. */
export async function startS3Server({ jars, folder, bucket, port }: S3ServerOptions): Promise<S3Server> {
  const at = port ?? (await freePort());
  const endpoint = `http://127.0.0.1:${at}`;
  mkdirSync(join(folder, 'buckets', bucket), { recursive: true });
  const settings = {
    's3proxy.endpoint': endpoint, 's3proxy.authorization': 'aws-v2-or-v4', 's3proxy.identity': accessKey, 's3proxy.credential': secret,
    'jclouds.provider': 'filesystem-nio2', 'jclouds.filesystem.basedir': join(folder, 'buckets'),
  };
  writeFileSync(join(folder, 's3.properties'), Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join(''));
  writeFileSync(join(folder, 'logback.xml'), logging);
  const kill = await run(folder, join(jars, '*'), endpoint);
  return { endpoint, port: at, bucket, accessKey, secret, kill };
}

async function run(folder: string, classPath: string, endpoint: string): Promise<() => Promise<void>> {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const options = ['-Xmx256m', '-XX:+UseSerialGC', `-Dlogback.configurationFile=${join(folder, 'logback.xml')}`];
  const command = [java, ...options, '-cp', classPath, 'org.gaul.s3proxy.Main', '--properties', join(folder, 's3.properties')];
  // It ends with its starter, however that ends.
  const [file, ...args] = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL', ...command] : command;
  const log = openSync(join(folder, 's3.log'), 'w');
  const server = spawn(file as string, args, { cwd: '/', stdio: ['ignore', log, log] });
  closeSync(log);
  const exited = once(server, 'exit');
  const deadline = Date.now() + patience;
  while (!(await answers(endpoint))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`The S3 server did not start:\n${readFileSync(join(folder, 's3.log'), 'utf8').slice(-3000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return async () => {
    server.kill('SIGKILL');
    await exited;
  };
}

/** An answer of any kind: who does not sign is refused. */
function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(({ status }) => status === 403, () => false);
}
