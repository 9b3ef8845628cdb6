import type { Cell } from './open-report.js';

/** Excel takes a file without it for the machine's old code page and breaks every name beyond ASCII. */
export const byteOrderMark = '\uFEFF';

// What makes a spreadsheet run a cell: full-width forms count, and so does white space or NUL that it drops first.
const startsFormula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;
// Where the list separator is a semicolon, a spreadsheet cuts our cells there, quoted or not, and the rest starts a cell;
// quotes that it begins with are taken for those of a cell, and go.
const startsFormulaAfterCut = /([;\t\r\n])(?=["\s\0]*[=+\-@＝＋－＠])/g;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/** Text a person wrote, as a cell that no spreadsheet runs: an apostrophe stands before what would be a formula. */
export function textCell(text: string): string {
  const guarded = (startsFormula.test(text) ? `'${text}` : text).replace(startsFormulaAfterCut, "$1'").replaceAll('\0', '');
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A number is never guarded: -5 stays a number. Nothing is an empty cell, never 0. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : textCell(cell);
}

/** One line. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
