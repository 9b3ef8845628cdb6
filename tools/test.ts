// `npm test`: everything that must hold before a change lands. Ends with one line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './check/browser.ts';
import { Tally } from './check/tally.ts';
import { root } from './house/paths.ts';
import { startBrokerForSpecs } from './kafka/for-specs.ts';
import { s3JarsForSpecs } from './s3/for-specs.ts';

const tally = new Tally();
const reports = join(root, 'tmp', 'test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const env = { ...process.env, NX_DAEMON: 'false', NODE_NO_WARNINGS: '1' };

function run(name: string, command: string, args: readonly string[]): boolean {
  const started = performance.now();
  console.log(`\n== ${name}`);
  const done = spawnSync(command, args, { cwd: root, env: { ...env, ...process.env }, stdio: 'inherit' });
  console.log(`== ${name}: ${done.status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return done.status === 0;
}

function check(name: string, command: string, args: readonly string[]): boolean {
  const passed = run(name, command, args);
  tally.check(name, passed);
  return passed;
}

function jest(name: string, args: readonly string[]): void {
  const report = join(reports, `${name}.json`);
  const jestFile = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  run(name, process.execPath, ['--experimental-vm-modules', '--no-warnings', jestFile, '--json', `--outputFile=${report}`, ...args]);
  tally.addJest(name, report);
}

function report(): never {
  if (tally.failures.length > 0) console.log(`\nFailed:\n${tally.failures.map((failure) => `  - ${failure}`).join('\n')}`);
  console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  process.exit(tally.failed === 0 ? 0 : 1);
}

const chromium = (() => {
  try {
    return findChromium();
  } catch (cause) {
    console.error(String(cause));
    tally.fail('browser specs: no Chromium');
    return null;
  }
})();
if (chromium) process.env.CHROMIUM_PATH = chromium;

const built = check('build and types', 'nx', ['run-many', '-t', 'build', '--output-style=static']);
check('types of specs and tools', 'tsc', ['-p', 'tsconfig.spec.json']);
check('types of the web and its specs', 'tsc', ['-p', 'apps/web/tsconfig.json']);
check('lint and boundaries', 'nx', ['run-many', '-t', 'lint', '--output-style=static']);
check('lint of tools', 'eslint', ['--max-warnings', '0', 'tools']);
if (!built) report();
check('schemas, supergraph and generated files are up to date', process.execPath, ['tools/generate.ts', '--check']);

const broker = await startBrokerForSpecs();
if (broker) process.env.TEST_KAFKA_BROKERS = broker.brokers;
else if (process.env.CI === 'true') tally.fail('real-broker specs: no Apache Kafka broker could be had (see above)');
const s3Jars = await s3JarsForSpecs();
if (s3Jars) process.env.TEST_S3_JARS = s3Jars;
else if (process.env.CI === 'true') tally.fail('S3 specs: no S3 server could be had (see above)');
// Every project of jest.config.mjs but the browser's, which run one by one; workspace.spec.ts holds that config against the folders.
jest('specs', ['--maxWorkers=2', '--ignoreProjects', 'e2e']);
if (chromium) jest('browser specs', ['--runInBand', '--selectProjects', 'e2e']);
await broker?.stop();
report();
