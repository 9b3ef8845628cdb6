import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');
const files = globSync('**/*.ts', { cwd: source }).filter((file) => !file.endsWith('.spec.ts') && !file.startsWith('testing'));
const importing = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(source, file), 'utf8')));

describe('the SDK of S3', () => {
  it('is loaded by who keeps files there, and by nobody else: one file imports it, which is itself loaded late', () => {
    expect(importing(/from '@(aws-sdk|smithy)\//)).toEqual(['files/s3-files.ts']);
    expect(importing(/^import (?!type\b).*s3-files/m)).toEqual([]);
    expect(importing(/import\('\.\/s3-files\.js'\)/)).toEqual(['files/files.module.ts']);
  });
});
