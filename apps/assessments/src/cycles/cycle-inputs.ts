import { CallerError } from '@waymark/service-kit';
import { validate } from 'uuid';
import { keptText } from '../inputs/kept-text.rules.js';

/** @throws CallerError BAD_INPUT. */
export function cycleName(given: string): string {
  const name = keptText(given).trim();
  if (name.length === 0 || name.length > 100) throw new CallerError('BAD_INPUT', 'A name has 1 to 100 characters.', 'name');
  return name;
}

/** Ids of teams, each once; null where one of them is no id at all. */
export function teamIdsOf(given: readonly string[]): string[] | null {
  return given.every((id) => validate(id)) ? [...new Set(given.map((id) => id.toLowerCase()))].toSorted() : null;
}
