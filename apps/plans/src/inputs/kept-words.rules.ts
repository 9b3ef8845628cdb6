import { isKept } from './kept-text.rules.js';

/** Characters of what people say to each other. */
export const mostWords = 2000;

/** Without blanks at its ends, null where nothing is said; undefined: it cannot be kept as it is. */
export function wordsOf(given: string | null | undefined): string | null | undefined {
  const words = given?.trim() || null;
  return words !== null && (words.length > mostWords || !isKept(words)) ? undefined : words;
}
