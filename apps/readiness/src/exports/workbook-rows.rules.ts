import type { Cell } from './open-report.js';

// XML 1.0 has no place for these, escaped or not; a file with one of them does not open.
const notInXml = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Text as XML that reads back as the same text, but for what XML cannot hold. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(notInXml, '').replace(/[&<>\r]/g, (found) => escapes[found] ?? found);
}

/** A, B, … Z, AA, AB, … from 0 on. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A row of a sheet, counted from 1. Text stands in the cell as text, so that nothing in it is ever a formula. */
export function sheetRow(cells: readonly Cell[], number: number, columns: readonly string[]): string {
  let row = `<row r="${number}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell === '') continue;
    const at = `<c r="${columns[index]}${number}"`;
    row += typeof cell === 'number' ? `${at}><v>${cell}</v></c>` : `${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  return `${row}</row>`;
}
