import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toInputDocument, type ScoreInputDocument } from '@waymark/scoring';
import { z } from 'zod';
import { someCase } from '../../libs/scoring/src/testing/arbitrary.ts';
import { root } from '../house/paths.ts';
import { inputSchema } from './input-schema.ts';
import { jsonSchemas } from './json-schemas.ts';
import { checkInput } from './mistakes.ts';
import type { Same, Whole } from './same-type.ts';

const exampleText = readFileSync(join(root, 'docs/score/example-input.json'), 'utf8');

type Json = Record<string, unknown>;
type Place = string | number;

/** The example with one value changed, or, for undefined, left out. */
function changed(path: readonly Place[], value: unknown): unknown {
  const copy = JSON.parse(exampleText) as Json;
  path.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, copy)[path.at(-1)!] = value;
  return JSON.parse(JSON.stringify(copy));
}

function mistakesOf(input: unknown): string[] {
  const checked = checkInput(input);
  return 'mistakes' in checked ? checked.mistakes.map(({ path, message }) => `${path}: ${message}`) : [];
}

const rule = { minimumQuality: 8, roles: [], fields: [] };
const extraRating = { ratingId: 'x', skillId: 's', cycleId: 'c', kind: 'self', givenAt: '2025-12-10T14:00:00.000Z', revealedAt: '2025-12-10T14:00:00.000Z' };

describe('a score input', () => {
  it('has the type of the library\'s document', () => {
    const same: Same<Whole<z.output<typeof inputSchema>>, Whole<ScoreInputDocument>> = true;
    expect(same).toBe(true);
  });

  it('is accepted in the example, as it stands', () => {
    expect(checkInput(JSON.parse(exampleText))).toEqual({ document: JSON.parse(exampleText) });
  });

  it('is accepted whatever the library writes', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const cycles = input.cycles.map((cycle) => ({ ...cycle, closedAt: cycle.closedAt === null ? null : Math.max(cycle.closedAt, cycle.opensAt) }));
        const written = JSON.parse(JSON.stringify(toInputDocument({ ...input, cycles }))) as unknown;
        expect(checkInput(written)).toEqual({ document: written });
      }),
      { numRuns: 1000 },
    );
  });

  it.each<{ at: readonly Place[]; is: unknown; says: string }>([
    { at: ['format'], is: 'waymark-score-result', says: 'format: must be "waymark-score-input"' },
    { at: ['version'], is: 2, says: 'version: must be 1' },
    { at: ['asOf'], is: '2026-01-15', says: 'asOf: must be an instant in UTC with milliseconds, like "2026-01-31T09:30:00.000Z"' },
    { at: ['asOf'], is: '2026-02-30T09:00:00.000Z', says: 'asOf: must be an instant in UTC with milliseconds, like "2026-01-31T09:30:00.000Z"' },
    { at: ['asOf'], is: '2026-01-15T09:00:00.000+01:00', says: 'asOf: must be an instant in UTC with milliseconds, like "2026-01-31T09:30:00.000Z"' },
    { at: ['asOf'], is: undefined, says: 'asOf: is missing' },
    { at: ['requirements', 2, 'weight'], is: 0, says: 'requirements[2].weight: must be at least 0.000001' },
    { at: ['requirements', 2, 'weight'], is: 1e-310, says: 'requirements[2].weight: must be at least 0.000001' },
    { at: ['requirements', 2, 'weight'], is: '1', says: 'requirements[2].weight: must be a number' },
    { at: ['requirements', 0, 'level'], is: 0.5, says: 'requirements[0].level: must be at least 1' },
    { at: ['requirements', 0, 'skillIds'], is: [], says: 'requirements[0].skillIds: must be at least 1 entry' },
    { at: ['requirements', 0, 'skillIds'], is: [''], says: 'requirements[0].skillIds[0]: must be at least 1 character' },
    { at: ['requirements', 0, 'mustHave'], is: 'yes', says: 'requirements[0].mustHave: must be true or false' },
    { at: ['requirements', 0, 'evidenceRule'], is: rule, says: 'requirements[0].evidenceRule.minimumQuality: must be at most 7' },
    { at: ['requirements', 0, 'evidenceRule'], is: undefined, says: 'requirements[0].evidenceRule: is missing' },
    { at: ['requirements', 1, 'id'], is: 'availability', says: 'requirements[1].id: is "availability" already in requirements[0]' },
    { at: ['requirements', 0, 'wieght'], is: 1, says: 'requirements[0].wieght: is not a name of this format' },
    { at: ['ratings', 3, 'level'], is: -1, says: 'ratings[3].level: must be at least 0' },
    { at: ['ratings', 3, 'level'], is: undefined, says: 'ratings[3].level: is missing' },
    { at: ['ratings', 3, 'outcome'], is: 'levl', says: 'ratings[3].outcome: must be one of "level", "not_applicable", "no_opportunity"' },
    { at: ['ratings', 3], is: { ...extraRating, outcome: 'no_opportunity', level: 0 }, says: 'ratings[3].level: is not a name of this format' },
    { at: ['ratings', 3], is: extraRating, says: 'ratings[3].outcome: is missing' },
    { at: ['ratings', 3, 'kind'], is: 'peer', says: 'ratings[3].kind: must be one of "self", "manager", "agreed"' },
    { at: ['ratings'], is: {}, says: 'ratings: must be a list' },
    { at: ['cycles', 0, 'closedAt'], is: '2024-01-01T00:00:00.000Z', says: 'cycles[0].closedAt: must not be before opensAt' },
    { at: ['evidence', 0], is: null, says: 'evidence[0]: must be an object' },
    { at: ['skills', 1, 'effort'], is: 0, says: 'skills[1].effort: must be more than 0' },
    { at: ['skills', 1, 'id'], is: 'information-security', says: 'skills[1].id: is "information-security" already in skills[0]' },
    { at: ['settings', 'managerWeight'], is: 0.8, says: 'settings.selfWeight: must be 1 with managerWeight, not 1.1' },
    { at: ['settings', 'sustained', 'cycles'], is: 4, says: 'settings.sustained.cycles: must be at most ofLast, which is 3' },
    { at: ['settings', 'sustained', 'cycles'], is: 1.5, says: 'settings.sustained.cycles: must be a whole number' },
    { at: ['settings', 'enoughCoverage'], is: 60, says: 'settings.enoughCoverage: must be at most 1' },
    { at: ['settings', 'flags', 'frontendShare'], is: -0.1, says: 'settings.flags.frontendShare: must be at least 0' },
    { at: ['assumptions'], is: { levels: { security: -1 } }, says: 'assumptions.levels.security: must be at least 0' },
  ])('names the mistake: $says', ({ at, is, says }) => {
    expect(mistakesOf(changed(at, is))).toEqual([says]);
  });

  it('takes weights that add up to 1 but for a binary fraction', () => {
    const settings = (JSON.parse(exampleText) as ScoreInputDocument).settings;
    expect(mistakesOf(changed(['settings'], { ...settings, managerWeight: 0.7 + 5e-10, selfWeight: 0.3 }))).toEqual([]);
    expect(mistakesOf(changed(['settings'], { ...settings, managerWeight: 0.7 + 5e-9, selfWeight: 0.3 }))).toHaveLength(1);
  });

  it('names all mistakes at once, contradictions beside what the schema refuses', () => {
    const input = changed(['requirements', 1, 'id'], 'availability') as { requirements: { weight: number }[]; ratings: unknown[]; settings: { selfWeight: number } };
    input.requirements[2]!.weight = -1;
    input.ratings.push({}, 7);
    input.settings.selfWeight = 0.4;
    expect(mistakesOf(input)).toEqual([
      'requirements[2].weight: must be at least 0.000001',
      'ratings[10].outcome: is missing',
      'ratings[11]: must be an object',
      'requirements[1].id: is "availability" already in requirements[0]',
      'settings.selfWeight: must be 1 with managerWeight, not 1.1',
    ]);
  });

  it.each([[null], [[]], ['text'], [7]])('is not %j', (input) => {
    expect(mistakesOf(input)).toEqual(['input: must be an object']);
  });
});

describe('the JSON Schemas', () => {
  const committed = (file: string) => readFileSync(join(root, file), 'utf8');

  it.each(Object.entries(jsonSchemas()))('%s is committed as the code has it', (file, content) => {
    expect(committed(file)).toBe(content);
  });

  it('accept the example, and refuse it with one value changed', () => {
    const accepts = z.fromJSONSchema(JSON.parse(committed('docs/score/input.schema.json')) as never);
    expect(accepts.safeParse(JSON.parse(exampleText)).success).toBe(true);
    expect(accepts.safeParse(changed(['requirements', 2, 'weight'], 0)).success).toBe(false);
    expect(accepts.safeParse(changed(['surprise'], 0)).success).toBe(false);
  });
});
