// `npm run generate`: what is made from the code and committed. `--check` writes nothing and fails on what is out of date.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CaseRules } from './case-page.ts';
import { composeSupergraph } from './compose-supergraph.ts';
import { backends } from './house/backends.ts';
import { root } from './house/paths.ts';
import { jsonSchemas } from './score/json-schemas.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];

function run(command: string, args: readonly string[], cwd = root): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let trouble = '';
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => (trouble += String(text)));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} ${args.join(' ')} failed:\n${output}${trouble}`))));
  });
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function keep(file: string, content: string): void {
  const path = join(root, file);
  if (contentOf(path) === content) return;
  stale.push(file);
  if (check) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function schemas(): Promise<void> {
  const printed = await Promise.all(backends.map((service) => run(process.execPath, ['tools/print-subgraph.ts', service])));
  const subgraphs = Object.fromEntries(backends.map((service, index) => [service, printed[index] ?? '']));
  for (const [service, sdl] of Object.entries(subgraphs)) keep(`apps/${service}/schema.graphql`, sdl);
  const { supergraph, api } = composeSupergraph(subgraphs);
  keep('apps/gateway/supergraph.graphql', supergraph);
  keep('apps/gateway/api-schema.graphql', api);
}

async function settings(): Promise<void> {
  // Loaded late: both read what the build above made.
  const { configurationPage } = await import('./describe-settings.ts');
  const { settingsTables } = await import('./settings-tables.ts');
  keep('docs/configuration.md', configurationPage(await settingsTables()));
}

/** The page of promotion cases, from the tables that the service goes by. */
async function cases(): Promise<void> {
  const { casePage } = await import('./case-page.ts');
  const built = (file: string) => import(join(root, 'apps', 'readiness', 'dist', 'cases', file)) as Promise<object>;
  keep('docs/promotion-case.md', casePage({ ...(await built('case-states.js')), ...(await built('case-parts.rules.js')) } as CaseRules));
}

/** The JSON Schemas of `npm run score`, and what it says of the example. */
async function scoreDocuments(): Promise<void> {
  for (const [file, content] of Object.entries(jsonSchemas())) keep(file, content);
  keep('docs/score/example-result.json', await run(process.execPath, ['tools/score/score.ts', 'docs/score/example-input.json']));
}

async function webTypes(): Promise<void> {
  const args = ['--config', 'codegen.ts', '--silent', ...(check ? ['--check'] : [])];
  await run('graphql-codegen', args, join(root, 'apps', 'web')).catch((cause: unknown) => {
    if (!check) throw cause;
    stale.push(`apps/web/src/generated (${cause instanceof Error ? cause.message.slice(0, 2000) : String(cause)})`);
  });
}

await run('tsc', ['-b', ...backends.map((name) => `apps/${name}`), 'apps/gateway']);
await schemas();
await settings();
await cases();
await scoreDocuments();
// The web's types are checked against the committed client schema: where that is out of date, it is said above already.
await webTypes();

if (check && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}\nRun npm run generate and commit the result.`);
  process.exit(1);
}
console.log(stale.length === 0 ? 'Everything made from the code is up to date.' : `Made anew: ${stale.join(', ')}`);
