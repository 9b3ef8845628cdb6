import type { ScoreInputDocument } from '@waymark/scoring';
import { z } from 'zod';
import { inputSchema } from './input-schema.ts';

type Path = readonly PropertyKey[];

/** What is wrong with an input, and where: `requirements[2].weight: must be more than 0`. */
export interface Mistake {
  readonly path: string;
  readonly message: string;
}

export type CheckedInput = { readonly document: ScoreInputDocument } | { readonly mistakes: readonly Mistake[] };

const tolerance = 1e-9;

function textOf(path: Path): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '') || 'input';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object', record: 'an object',
};

function quoted(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

function sizeOf(bound: number | bigint, origin: string): string {
  if (origin === 'array') return `${bound} ${bound === 1 ? 'entry' : 'entries'}`;
  return origin === 'string' ? `${bound} ${bound === 1 ? 'character' : 'characters'}` : String(bound);
}

/** The schema's complaints in plain words. */
const inWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${sizeOf(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${sizeOf(issue.maximum, issue.origin)}`;
    case 'invalid_value':
      return issue.values.length === 1 ? `must be ${quoted(issue.values)}` : `must be one of ${quoted(issue.values)}`;
    case 'invalid_format':
      return 'must be an instant in UTC with milliseconds, like "2026-01-31T09:30:00.000Z"';
    case 'invalid_union':
      return inside(issue.input, 'outcome') === undefined ? 'is missing' : 'must be one of "level", "not_applicable", "no_opportunity"';
    default:
      return 'is not as the schema has it';
  }
};

function schemaMistakes(error: z.ZodError): Mistake[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ path: textOf(issue.path), message: issue.message }];
    return issue.keys.map((key) => ({ path: textOf([...issue.path, key]), message: 'is not a name of this format' }));
  });
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function entriesOf(input: unknown, list: string): readonly unknown[] {
  const entries = inside(input, list);
  return Array.isArray(entries) ? entries : [];
}

function repeatedIds(input: unknown, list: string, name: string): Mistake[] {
  const first = new Map<string, number>();
  return entriesOf(input, list).flatMap((entry, at) => {
    const value = inside(entry, name);
    if (typeof value !== 'string') return [];
    const before = first.get(value);
    if (before === undefined) first.set(value, at);
    return before === undefined ? [] : [{ path: textOf([list, at, name]), message: `is ${quoted([value])} already in ${list}[${before}]` }];
  });
}

/** What no schema can say: one value that contradicts another. Looked for in whatever is there, however wrong the rest is. */
function contradictions(input: unknown): Mistake[] {
  const mistakes = Object.entries({ requirements: 'id', ratings: 'ratingId', cycles: 'id', evidence: 'evidenceId', skills: 'id' }).flatMap(
    ([list, name]) => repeatedIds(input, list, name),
  );
  const settings = inside(input, 'settings');
  const [manager, self] = [inside(settings, 'managerWeight'), inside(settings, 'selfWeight')];
  if (typeof manager === 'number' && typeof self === 'number' && Math.abs(manager + self - 1) > tolerance) {
    mistakes.push({ path: 'settings.selfWeight', message: `must be 1 with managerWeight, not ${manager + self}` });
  }
  const [cycles, ofLast] = [inside(inside(settings, 'sustained'), 'cycles'), inside(inside(settings, 'sustained'), 'ofLast')];
  if (typeof cycles === 'number' && typeof ofLast === 'number' && cycles > ofLast) {
    mistakes.push({ path: 'settings.sustained.cycles', message: `must be at most ofLast, which is ${ofLast}` });
  }
  for (const [at, cycle] of entriesOf(input, 'cycles').entries()) {
    const [opensAt, closedAt] = [inside(cycle, 'opensAt'), inside(cycle, 'closedAt')];
    if (typeof opensAt === 'string' && typeof closedAt === 'string' && Date.parse(closedAt) < Date.parse(opensAt)) {
      mistakes.push({ path: `cycles[${at}].closedAt`, message: 'must not be before opensAt' });
    }
  }
  return mistakes;
}

/** Whether this is an input that can be scored; if not, all that is wrong with it at once. */
export function checkInput(input: unknown): CheckedInput {
  const parsed = inputSchema.safeParse(input, { error: inWords });
  const mistakes = [...(parsed.success ? [] : schemaMistakes(parsed.error)), ...contradictions(input)];
  return parsed.success && mistakes.length === 0 ? { document: parsed.data } : { mistakes };
}
