import { softHyphens } from '../../lib/soft-hyphens.js';

/** Pixels of a letter, wide rather than narrow: a heading with room to spare is better than one cut off. */
const letter = 6.4;
const line = 15;
/** Beside the name: what it needs, and the space above and below. */
const rest = 38;
const mostLines = 5;

/** Lines that a name takes where a line holds so many letters. Long words break where they may. */
function linesOf(name: string, letters: number): number {
  const parts = softHyphens(name).split(/(?<=[ \u00ad-])/);
  let [lines, used] = [1, 0];
  for (const part of parts) {
    const length = part.trimEnd().length;
    if (used > 0 && used + length > letters) [lines, used] = [lines + 1, 0];
    used += part.length;
  }
  return lines;
}

/** Pixels that the headings of these names need: no more, so that people begin as high on the page as they can. */
export function headingHeight(names: readonly string[], columnWidth: number): number {
  const letters = Math.floor((columnWidth - 4) / letter);
  const lines = Math.max(1, ...names.map((name) => linesOf(name, letters)));
  return rest + line * Math.min(lines, mostLines);
}
