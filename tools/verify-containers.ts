// `npm run verify:containers`: builds every image on a real Docker engine, brings docker-compose.yml up, plays the
// browser story against it, and holds k8s/ against Kubernetes' own schemas. Not part of `npm test`: it takes long.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './check/browser.ts';
import { workFolder } from './containers/commands.ts';
import { ComposedHouse } from './containers/composed-house.ts';
import { openEngine, type Engine } from './containers/engine.ts';
import { composeCommand } from './containers/fetched-tools.ts';
import { apps, baseImages, buildApp } from './containers/images.ts';
import { expectLocked } from './containers/locked.ts';
import { checkManifests } from './containers/manifests.ts';
import { root } from './house/paths.ts';
import { elapsed, say, step } from './house/progress.ts';

const keep = process.argv.includes('--keep');
const closing: (() => Promise<void>)[] = [];
let ending = false;

async function end(code: number): Promise<never> {
  if (!ending) {
    ending = true;
    for (const close of closing.reverse()) await close().catch((cause: unknown) => say(`! ${String(cause)}`));
  }
  process.exit(code);
}

/** One of the project's own spec runs. @throws when it fails or runs nothing. */
function jest(args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const done = spawnSync(process.execPath, ['tools/jest.ts', ...args], { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  if (done.status !== 0) throw new Error(`jest ${args.join(' ')} failed`);
}

async function playStory(house: ComposedHouse): Promise<void> {
  const specs = readdirSync(join(root, 'apps', 'e2e'), { recursive: true }).filter((file) => String(file).endsWith('.spec.ts'));
  if (specs.length === 0) throw new Error('apps/e2e has no spec: the browser story was not played.');
  const admin = await house.makeOrganisation();
  jest(['--runInBand', '--selectProjects', 'e2e'], {
    CHROMIUM_PATH: findChromium(),
    E2E_ADDRESS: house.address,
    E2E_ADMIN_EMAIL: admin.email,
    E2E_ADMIN_PASSWORD: admin.password,
  });
}

async function verifyCompose(images: Readonly<Record<string, string>>): Promise<void> {
  const compose = await step('finding Docker Compose', composeCommand);
  const house = await ComposedHouse.prepare(compose, images);
  if (!keep) closing.push(() => house.down());
  await step('docker-compose.yml: up, until everything is healthy', async () => {
    await house.up();
    await house.untilHealthy();
  });
  await step('no container of ours runs as root, writes its image, or holds a privilege', () => expectLocked(house));
  await step('up a second time: provisioned and migrated again, nothing changes', async () => {
    await house.up();
    await house.untilHealthy();
  });
  await step(`the browser story at ${house.address}`, () => playStory(house)).catch(async (cause: unknown) => {
    say(await house.logs(...apps));
    throw cause;
  });
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(130));
  await step('compose, k8s and the config schemas say the same', () => jest(['--selectProjects', 'tools', '--testPathPatterns', 'tools/containers']));
  const checked = await step('k8s/: rendered with kustomize, checked against the schemas', checkManifests);
  const engine: Engine = await step('finding a Docker engine', openEngine);
  closing.push(engine.stop);
  const base = await step('base images', baseImages);
  for (const app of apps) await step(`image of ${app}`, () => buildApp(app, base.env.NODE_IMAGE ?? ''));
  await verifyCompose(base.env);
  say(`\nShown in ${elapsed()} s, on ${engine.what}, from ${base.what}:`);
  say(`  every image builds, docker-compose.yml comes up healthy, the browser story passes on it; k8s/ is valid (${checked})`);
}

main().then(
  () => end(0),
  (cause: unknown) => {
    say(`\nNot shown: ${cause instanceof Error ? cause.message : String(cause)}\nAll commands and their output: ${join(workFolder, 'commands.log')}`);
    return end(1);
  },
);
