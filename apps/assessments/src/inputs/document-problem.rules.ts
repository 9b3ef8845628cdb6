import type { z } from 'zod';
import type { DocumentProblem } from './document-problem.model.js';
import { isKept } from './kept-text.rules.js';

type Path = readonly PropertyKey[];

/** `['tracks', 0, 'level']` as people write it: `tracks[0].level`. */
export function pathText(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
}

export function problemAt(path: Path, message: string): DocumentProblem {
  return { path: pathText(path), message };
}

/** Every mistake that a schema found. */
export function problemsOf(error: z.ZodError): DocumentProblem[] {
  return error.issues.map(({ path, message }) => problemAt(path, message));
}

/** Fields that a schema dropped: most likely misspelt, and what they meant to say would be lost in silence. */
export function droppedFields(given: unknown, parsed: unknown, at: Path = []): DocumentProblem[] {
  if (!isObject(given) || !isObject(parsed)) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    const path = [...at, Array.isArray(given) ? Number(key) : key];
    return key in parsed ? droppedFields(value, parsed[key], path) : [problemAt(path, 'There is no such field.')];
  });
}

/** Texts of a parsed document that could not be kept as they are. */
export function unkeptTexts(value: unknown, at: Path = []): DocumentProblem[] {
  if (typeof value === 'string') return isKept(value) ? [] : [problemAt(at, 'There is a character in this that cannot be kept.')];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => unkeptTexts(part, [...at, Array.isArray(value) ? Number(key) : key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
