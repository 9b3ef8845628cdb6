import { lint, type Finding, type Text } from './linter.ts';

const syntax = 'no-restricted-syntax';

function inService(code: string, file = 'virtual.ts'): Text {
  return { file: `apps/directory/src/${file}`, code: `${code}\n` };
}

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}

function functionOf(count: number): string {
  return `export function long(): number {\n  let sum = 0;\n${lines(count - 4, (at) => `  sum += ${at};`)}\n  return sum;\n}`;
}

function classWith(parameters: readonly string[]): string {
  return `export class Many {\n  constructor(${parameters.map((name) => `readonly ${name}: string`).join(', ')}) {}\n}`;
}

function method(decorators: string, body = 'return 1;'): string {
  return `export class People {\n  ${decorators}\n  answer(): number {\n    ${body}\n  }\n}`;
}

const graphql = ['Query', 'Mutation', 'Subscription', 'ResolveField', 'ResolveReference'];
const http = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Sse'];

/** What breaks a rule, the rule that must say so, and how. */
const broken: readonly (readonly [string, Text, string, RegExp])[] = [
  ['a file of 201 lines', inService(lines(201, (at) => `export const a${at} = ${at};`)), 'max-lines', /Maximum allowed is 200/],
  ['a spec of 201 lines', inService(lines(201, () => ''), 'virtual.spec.ts'), 'max-lines', /Maximum allowed is 200/],
  ['a component of 201 lines', { file: 'apps/web/src/virtual.tsx', code: lines(201, (at) => `// ${at}`) }, 'max-lines', /Maximum allowed is 200/],
  ['a function of 41 lines', inService(functionOf(41)), 'max-lines-per-function', /Maximum allowed is 40/],
  ['a function of 4 parameters', inService('export function f(a: 1, b: 1, c: 1, d: 1) {\n  return [a, b, c, d];\n}'), syntax, /At most 3 parameters/],
  ['an arrow of 4 parameters', inService('export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];'), syntax, /At most 3 parameters/],
  ['a method of 4 parameters', inService('export class A {\n  f(a: 1, b: 1, c: 1, d: 1) {\n    return [a, b, c, d];\n  }\n}'), syntax, /At most 3 parameters/],
  ['a constructor of 5 dependencies', inService(classWith(['a', 'b', 'c', 'd', 'e'])), syntax, /At most 4 constructor dependencies/],
  ['any', inService('export const a = (b: any) => b;'), '@typescript-eslint/no-explicit-any', /Unexpected any/],
  ['any, cast', inService('export const a = (b: unknown) => b as any;'), '@typescript-eslint/no-explicit-any', /Unexpected any/],
  ['a non-null assertion', inService('export const a = (b: string | null) => b!.length;'), '@typescript-eslint/no-non-null-assertion', /./],
  ['a rule switched off in a comment', inService('// eslint-disable-next-line\nexport const a = (b: any) => b;'), '@typescript-eslint/no-explicit-any', /./],
  ['a type error hushed', inService('// @ts-ignore\nexport const a: string = 1;'), '@typescript-eslint/ban-ts-comment', /./],
  ['a leftover', inService("const left = 1;\nexport const a = 2;"), '@typescript-eslint/no-unused-vars', /'left'/],
  ['a timer of our own', inService('export const a = setInterval(() => undefined, 1);'), syntax, /No timers of our own/],
  ['a query past the tenant', inService("export const a = (dataSource: { query(sql: string): unknown }) => dataSource.query('');"), syntax, /TenantDatabase/],
  [
    'a query past the tenant, by a field',
    inService("export class A {\n  constructor(private readonly dataSource: { query(sql: string): unknown }) {}\n  all() {\n    return this.dataSource.query('');\n  }\n}"),
    syntax,
    /TenantDatabase/,
  ],
  ...graphql.map((name) => [`a silent @${name}`, inService(method(`@${name}()`), 'virtual.resolver.ts'), syntax, /Say who may call this/] as const),
  ...http.map((name) => [`a silent @${name}`, inService(method(`@${name}('a')`), 'virtual.controller.ts'), syntax, /Say who may call this/] as const),
  ['a silent resolver in a file of another name', inService(method('@Query()'), 'people.ts'), syntax, /Say who may call this/],
  ['a silent controller of service-kit', { file: 'libs/service-kit/src/health/virtual.controller.ts', code: method("@Get('a')") }, syntax, /Say who/],
  ['a resolver that does the work itself', inService(method("@Query()\n  @Allow('hr')", 'const one = 1;\n    return one;')), syntax, /one statement/],
  ['a conditional hook', { file: 'apps/web/src/virtual.tsx', code: "import { useState } from 'react';\nexport const useIt = (on: boolean) => (on ? useState(1) : null);\n" }, 'react-hooks/rules-of-hooks', /./],
  ['an image without words', { file: 'apps/web/src/virtual.tsx', code: 'export const Picture = () => <img src="a.png" />;\n' }, 'jsx-a11y/alt-text', /./],
];

const passing: readonly (readonly [string, Text])[] = [
  ['a file of 200 lines', inService(lines(199, (at) => `export const a${at} = ${at};`))],
  ['a function of 40 lines', inService(functionOf(40))],
  ['a long test', inService(`it('is long', () => {\n${lines(60, (at) => `  expect(${at}).toBe(${at});`)}\n});`, 'virtual.spec.ts')],
  ['a function of 3 parameters', inService('export function f(a: 1, b: 1, c: 1) {\n  return [a, b, c];\n}')],
  ['a constructor of 4 dependencies', inService(classWith(['a', 'b', 'c', 'd']))],
  ['a query inside the tenant', inService("export const a = (manager: { query(sql: string): unknown }) => manager.query('');")],
  ...[...graphql, ...http].map((name) => [`@${name} that says who`, inService(method(`@${name}()\n  @Allow('hr')`))] as const),
  ['@Allow said first', inService(method("@Allow('hr')\n  @Query()"))],
  ['a controller that does more than one thing', inService(method("@Get('a')\n  @Allow('hr')", 'const one = 1;\n    return one;'))],
  ['a method that answers nobody outside', inService(method('@Cached()', 'const one = 1;\n    return one;'))],
  ['a query parameter of a controller', inService("export class A {\n  @Get('a')\n  @Allow('hr')\n  all(@Query('page') page: string) {\n    return page;\n  }\n}")],
];

describe('the budgets and habits of the house', () => {
  let ofBroken: Finding[][];
  let ofPassing: Finding[][];

  beforeAll(() => {
    const found = lint([...broken, ...passing].map(([, text]) => text));
    ofBroken = found.slice(0, broken.length);
    ofPassing = found.slice(broken.length);
  }, 240_000);

  it.each(broken.map(([name, , rule, message], at) => ({ name, rule, message, at })))('refuse: $name ($rule)', ({ rule, message, at }) => {
    expect(ofBroken[at]).toContainEqual({ rule, message: expect.stringMatching(message) });
  });

  it.each(passing.map(([name], at) => [name, at] as const))('let pass: %s', (_name, at) => {
    expect(ofPassing[at]).toEqual([]);
  });
});
