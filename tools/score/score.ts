// `npm run score -- input.json`: what the formula says of one file, without the rest of the system. `-` reads standard input.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../house/paths.ts';
import { checkInput } from './mistakes.ts';
import { inWords } from './words.ts';

const usage = `npm run --silent score -- FILE [--words]

  FILE      a score input (docs/score/input.schema.json), or - for standard input
  --words   a short explanation in words instead of the result document

Exit code 1: the input cannot be scored, all mistakes are named. 2: the file cannot be read, or holds no JSON.`;

function fail(message: string, code: 1 | 2): never {
  console.error(message);
  process.exit(code);
}

function argumentsGiven(): { readonly file: string; readonly words: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { words: { type: 'boolean', default: false } }, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { file, words: values.words };
  } catch (cause) {
    fail(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, 2);
  }
  return fail(usage, 2);
}

/** npm runs a script in the project's folder, and says in which one it was typed. */
const typedIn = (process.env.npm_lifecycle_event === 'score' && process.env.INIT_CWD) || process.cwd();

function jsonIn(file: string): unknown {
  const read = (): string => {
    try {
      return readFileSync(file === '-' ? 0 : resolve(typedIn, file), 'utf8');
    } catch (cause) {
      return fail(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, 2);
    }
  };
  // Some editors begin a file with a byte order mark, which is no JSON.
  const text = read().replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (cause) {
    return fail(`${file} holds no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, 2);
  }
}

/** The formula is the library's, as the services run it: built here where it is not, or is older than its source. */
function buildFormula(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const build = spawnSync(process.execPath, [tsc, '-b', join(root, 'libs', 'scoring')], { encoding: 'utf8' });
  if (build.status !== 0) fail(`The formula could not be built:\n${build.stdout}${build.stderr}`, 2);
}

const { file, words } = argumentsGiven();
const checked = checkInput(jsonIn(file));
if ('mistakes' in checked) {
  const { mistakes } = checked;
  const lines = mistakes.map(({ path, message }) => `  ${path}: ${message}`);
  fail(`${file} cannot be scored: ${mistakes.length === 1 ? 'one mistake' : `${mistakes.length} mistakes`}\n${lines.join('\n')}`, 1);
}
buildFormula();
// Loaded late: it reads what the build made.
const { resultOf } = await import('./result-of.ts');
const result = resultOf(checked.document);
process.stdout.write(words ? inWords(result, checked.document) : `${JSON.stringify(result, null, 2)}\n`);
