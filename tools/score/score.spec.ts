import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toInputDocument, type ScoreInputDocument } from '@waymark/scoring';
import type { z } from 'zod';
import { someCase } from '../../libs/scoring/src/testing/arbitrary.ts';
import { root } from '../house/paths.ts';
import { resultOf, type PrintedResult } from './result-of.ts';
import { resultSchema } from './result-schema.ts';
import type { Same, Whole } from './same-type.ts';

const example = 'docs/score/example-input.json';
const exampleText = readFileSync(join(root, example), 'utf8');
const expected = readFileSync(join(root, 'docs/score/example-result.json'), 'utf8');

/** The real command, typed in the project's folder. */
function score(args: readonly string[], stdin = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/with-node24.mjs', 'tools/score/score.ts', ...args], {
    cwd: root, input: stdin, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

describe('npm run score', () => {
  it('prints of the example what is committed, to the byte', () => {
    expect(score([example])).toEqual({ status: 0, stdout: expected, stderr: '' });
  });

  it('says the same of the same input in another order, from standard input, byte order mark or not', () => {
    const { requirements, ratings, cycles, ...more } = JSON.parse(exampleText) as ScoreInputDocument;
    const turned = { ...more, requirements: [...requirements].reverse(), ratings: [...ratings].reverse(), cycles: [...cycles].reverse() };
    expect(score(['-'], `\uFEFF${JSON.stringify(turned)}`)).toEqual({ status: 0, stdout: expected, stderr: '' });
  });

  it('gives the golden engineer 90, NOT_YET at a cost of 5, and what five other rules would say', () => {
    const result = resultSchema.parse(JSON.parse(expected));
    expect(result.score).toBeCloseTo(90, 9);
    expect(result).toMatchObject({ state: 'NOT_YET', plan: { cost: 5 }, met: 8, coverage: 1 });
    expect(result.plan?.steps.map(({ id }) => id)).toEqual([
      'raise:information-security', 'raise:information-security', 'raise:systems-design', 'sustain', 'sustain',
    ]);
    expect(result.comparison.map(({ score: percent }) => Number(percent?.toFixed(9)))).toEqual([30, 80, 90, 91, 110]);
  });

  it('carries its digest: of the rest of it as JSON without white space, as the README says, and in words too', () => {
    const { digest, ...rest } = JSON.parse(expected) as PrintedResult;
    expect(digest).toBe(`sha256:${createHash('sha256').update(JSON.stringify(rest)).digest('base64url')}`);
    expect(score([example, '--words']).stdout).toContain(`Digest of the result: ${digest}\n`);
  });

  it('says in words where the person stands, what stands in the way and the least that would change it', () => {
    const { status, stdout } = score([example, '--words']);
    expect(status).toBe(0);
    expect(stdout).toContain('NOT YET: the smallest plan costs 5; up to 3 would be READY IF.');
    expect(stdout).toContain('Score 90 of 100');
    expect(stdout).toContain('information-security: level 1, 3 asked for; met in 0 of the last 3 closed cycles, 2 more cycles needed');
    expect(stdout).toContain('raise systems-design from 2 to 3');
    expect(stdout).toContain('A human decides; the number never does.');
  });

  it('names every mistake of an input with its path, prints no result, and ends with 1', () => {
    const input = JSON.parse(exampleText) as { requirements: { weight: number; level: number }[] };
    input.requirements[2]!.weight = 0;
    input.requirements[0]!.level = 0;
    expect(score(['-'], JSON.stringify(input))).toEqual({
      status: 1,
      stdout: '',
      stderr: '- cannot be scored: 2 mistakes\n  requirements[0].level: must be at least 1\n  requirements[2].weight: must be at least 0.000001\n',
    });
  });

  it('ends with 2 where a file cannot be read or holds no JSON, and where it is not told which', () => {
    const missing = score(['no-such-file.json']);
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('no-such-file.json cannot be read');
    const text = score(['-'], '{ "format": ');
    expect([text.status, text.stdout]).toEqual([2, '']);
    expect(text.stderr).toContain('- holds no JSON');
    for (const args of [[], [example, example], [example, '--colour']]) {
      const { status, stdout, stderr } = score(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('npm run --silent score -- FILE [--words]');
    }
  });
});

describe('a score result', () => {
  it('has the type of the library\'s document with its digest', () => {
    const same: Same<Whole<z.output<typeof resultSchema>>, Whole<PrintedResult>> = true;
    expect(same).toBe(true);
  });

  it('is as its schema has it, whatever is scored', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const result = resultOf(toInputDocument(input));
        expect(resultSchema.parse(result)).toEqual(result);
      }),
      { numRuns: 300 },
    );
  });
});
