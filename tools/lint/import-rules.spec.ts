import { lint, type Finding, type Text } from './linter.ts';

/** The table of the README, written a second time: the linter's copy must say the same. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'libs/scoring': [],
  'libs/contracts': [],
  'libs/service-kit': ['contracts'],
  'libs/access': ['service-kit', 'contracts'],
  'libs/testing': ['service-kit', 'contracts'],
  'apps/directory': ['service-kit', 'contracts'],
  'apps/assessments': ['service-kit', 'contracts', 'access', 'scoring'],
  'apps/readiness': ['service-kit', 'contracts', 'access', 'scoring'],
  'apps/plans': ['service-kit', 'contracts', 'access', 'scoring'],
  'apps/gateway': ['service-kit'],
  'apps/web': ['scoring'],
  'apps/e2e': [],
};

const boundary = '@nx/enforce-module-boundaries';
const restricted = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';

function inFile(file: string, code: string): Text {
  return { file, code: `${code}\n` };
}

function importing(from: string): string {
  return `import { thing } from '${from}';\nexport const used = thing;`;
}

function nameOf(folder: string): string {
  return folder.slice(folder.indexOf('/') + 1);
}

const pairs = Object.entries(mayImport).flatMap(([from, allowed]) =>
  Object.keys(mayImport)
    .filter((to) => to !== from)
    .map((to) => ({ from, to, may: allowed.includes(nameOf(to)) })),
);

/** What breaks a rule, and the rule that must say so. */
const broken: readonly (readonly [string, Text, string, RegExp])[] = [
  ...['zod', 'node:fs', 'fs', 'uuid', '@waymark/contracts'].map(
    (from) => [`scoring imports ${from}`, inFile('libs/scoring/src/virtual.ts', importing(from)), restricted, /scoring imports nothing/] as const,
  ),
  ['scoring re-exports zod', inFile('libs/scoring/src/virtual.ts', "export * from 'zod';"), restricted, /scoring imports nothing/],
  ['scoring imports a type', inFile('libs/scoring/src/virtual.ts', "import type { z } from 'zod';\nexport type A = z.ZodType;"), restricted, /imports nothing/],
  ['scoring imports at run time', inFile('libs/scoring/src/virtual.ts', "export const used = await import('zod');"), syntax, /says at the top/],
  ...['uuid', 'node:crypto', 'zod/v4', 'zodiac', '@nestjs/common'].map(
    (from) => [`contracts imports ${from}`, inFile('libs/contracts/src/virtual.ts', importing(from)), restricted, /contracts imports zod only/] as const,
  ),
  ['contracts imports at run time', inFile('libs/contracts/src/virtual.ts', "export const used = await import('uuid');"), syntax, /says at the top/],
  ...['apps/directory/src', 'libs/service-kit/src/events', 'libs/access/src', 'apps/e2e/src', 'tools/bench'].map(
    (folder) => [`${folder} imports kafkajs`, inFile(`${folder}/virtual.ts`, importing('kafkajs')), restricted, /events\/kafka only/] as const,
  ),
  ['kafkajs at run time', inFile('apps/readiness/src/virtual.ts', "export const used = await import('kafkajs');"), syntax, /events\/kafka only/],
  ['an inner file of a lib', inFile('apps/gateway/src/virtual.ts', importing('@waymark/service-kit/src/auth/viewer.js')), restricted, /by its name/],
  ['an inner file of a lib, built', inFile('apps/gateway/src/virtual.ts', importing('@waymark/service-kit/dist/index.js')), restricted, /by its name/],
  [
    'an inner file from the kafka folder',
    inFile('libs/service-kit/src/events/kafka/virtual.ts', importing('@waymark/contracts/src/envelope.js')),
    restricted,
    /by its name/,
  ],
  ['an inner file at run time', inFile('apps/gateway/src/virtual.ts', "export const used = await import('@waymark/service-kit/src/a.js');"), syntax, /by its name/],
  ['another app by path', inFile('apps/gateway/src/virtual.ts', importing('../../directory/src/config.js')), boundary, /relative or absolute path/],
  ['a lib by path', inFile('apps/gateway/src/virtual.ts', importing('../../../libs/service-kit/src/index.js')), boundary, /relative or absolute path/],
  ['a lib by path from scoring', inFile('libs/scoring/src/virtual.ts', importing('../../contracts/src/index.js')), boundary, /relative or absolute path/],
  ['testing outside specs', inFile('apps/readiness/src/virtual.ts', importing('@waymark/testing')), boundary, /can only depend on/],
  ['testing in a spec of scoring', inFile('libs/scoring/src/virtual.spec.ts', importing('@waymark/testing')), boundary, /can only depend on/],
  ['access in a spec of the gateway', inFile('apps/gateway/src/virtual.spec.ts', importing('@waymark/access')), boundary, /can only depend on/],
  ['require', inFile('apps/gateway/src/virtual.ts', "export const used = require('@waymark/access');"), '@typescript-eslint/no-require-imports', /./],
];

const passing: readonly (readonly [string, Text])[] = [
  ['scoring imports its own files', inFile('libs/scoring/src/virtual.ts', importing('./types.js'))],
  ['a spec of scoring imports fast-check', inFile('libs/scoring/src/virtual.spec.ts', importing('fast-check'))],
  ['contracts imports zod', inFile('libs/contracts/src/virtual.ts', importing('zod'))],
  ['contracts imports its own files', inFile('libs/contracts/src/directory/virtual.ts', importing('../event-contract.js'))],
  ['the kafka folder imports kafkajs', inFile('libs/service-kit/src/events/kafka/virtual.ts', importing('kafkajs'))],
  ...['libs/service-kit', 'libs/access', 'apps/directory', 'apps/readiness', 'apps/gateway'].map(
    (folder) => [`a spec of ${folder} imports testing`, inFile(`${folder}/src/virtual.spec.ts`, importing('@waymark/testing'))] as const,
  ),
  ['what a spec uses imports testing', inFile('apps/assessments/src/testing/virtual.ts', importing('@waymark/testing'))],
];

describe('who may import whom', () => {
  let ofPairs: Finding[][];
  let ofBroken: Finding[][];
  let ofPassing: Finding[][];

  beforeAll(() => {
    const texts = [
      ...pairs.map(({ from, to }) => inFile(`${from}/src/virtual.ts`, importing(`@waymark/${nameOf(to)}`))),
      ...broken.map(([, text]) => text),
      ...passing.map(([, text]) => text),
    ];
    const found = lint(texts);
    ofPairs = found.slice(0, pairs.length);
    ofBroken = found.slice(pairs.length, pairs.length + broken.length);
    ofPassing = found.slice(pairs.length + broken.length);
  }, 240_000);

  it.each(pairs.map((pair, at) => ({ ...pair, verb: pair.may ? 'may' : 'may not', at })))('$from $verb import $to', ({ to, may, at }) => {
    if (may) expect(ofPairs[at]).toEqual([]);
    else expect(ofPairs[at]!.map(({ rule }) => rule)).toContain(to.startsWith('libs/') ? boundary : restricted);
  });

  it.each(broken.map(([name, , rule, message], at) => ({ name, rule, message, at })))('refuses: $name ($rule)', ({ rule, message, at }) => {
    expect(ofBroken[at]).toContainEqual({ rule, message: expect.stringMatching(message) });
  });

  it.each(passing.map(([name], at) => [name, at] as const))('lets pass: %s', (_name, at) => {
    expect(ofPassing[at]).toEqual([]);
  });
});
