import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint, root } from './linter.ts';

interface Project {
  readonly folder: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly exports: readonly string[];
}

const projects: readonly Project[] = ['apps', 'libs'].flatMap((kind) =>
  readdirSync(join(root, kind))
    .filter((name) => existsSync(join(root, kind, name, 'package.json')))
    .map((name) => {
      const manifest = JSON.parse(readFileSync(join(root, kind, name, 'package.json'), 'utf8')) as {
        readonly name: string;
        readonly nx?: { readonly tags?: readonly string[] };
        readonly exports?: Readonly<Record<string, unknown>>;
      };
      return { folder: `${kind}/${name}`, name: manifest.name, tags: manifest.nx?.tags ?? [], exports: Object.keys(manifest.exports ?? {}) };
    }),
);

describe('every project of the workspace', () => {
  it('is one of those the house knows', () => {
    expect(projects.map(({ folder }) => folder).sort()).toEqual([
      'apps/assessments', 'apps/directory', 'apps/e2e', 'apps/gateway', 'apps/plans', 'apps/readiness', 'apps/web',
      'libs/access', 'libs/contracts', 'libs/scoring', 'libs/service-kit', 'libs/testing',
    ]);
  });

  it.each(projects)('$folder says its type and its scope, none empty, none a wildcard', ({ folder, name, tags }) => {
    const [kind, room] = folder.split('/');
    expect(tags).toEqual([kind === 'apps' ? 'type:app' : 'type:lib', `scope:${room}`]);
    expect(name).toBe(`@waymark/${room}`);
    expect(tags.join()).not.toContain('*');
  });

  it.each(projects)('$folder opens one door if it is a lib and none if it is an app', ({ folder, exports }) => {
    expect(exports).toEqual(folder.startsWith('libs/') ? ['.'] : []);
  });

  it('has a row in the table of who may import whom', () => {
    const config = readFileSync(join(root, 'eslint.config.mjs'), 'utf8');
    const table = /const mayImport = \{(.*?)\n\};/s.exec(config)?.[1] ?? '';
    const rows = [...table.matchAll(/^ {2}'?([a-z0-9-]+)'?: \[/gm)].map(([, scope]) => scope);
    expect(rows.sort()).toEqual(projects.map(({ folder }) => folder.split('/')[1]).sort());
    expect(table).not.toContain('*');
  });

  it('is a Jest project of its name: npm test runs the specs of no other', async () => {
    const config = (await import(join(root, 'jest.config.mjs'))) as { readonly default: { readonly projects: readonly { displayName: string; roots: string[] }[] } };
    const known = config.default.projects.map(({ displayName, roots }) => [displayName, ...roots]);
    const folders = [...projects.map(({ folder }) => folder), 'tools'];
    expect(known.sort()).toEqual(folders.map((folder) => [folder.split('/').at(-1), `<rootDir>/${folder}`]).sort());
  });

  it('is read by the linter: an `any` is found in each', () => {
    const found = lint(projects.map(({ folder }) => ({ file: `${folder}/src/virtual.ts`, code: 'export const a = (b: any) => b;\n' })));
    expect(found.map((findings) => findings.map(({ rule }) => rule))).toEqual(projects.map(() => ['@typescript-eslint/no-explicit-any']));
  }, 240_000);
});
