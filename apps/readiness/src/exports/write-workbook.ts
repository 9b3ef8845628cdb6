import { Zip, ZipDeflate, strFromU8, strToU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, OpenReport } from './open-report.js';
import { columnName, sheetRow } from './workbook-rows.rules.js';

/** Rows that a sheet has at most, its header aside. */
export const mostRows = 1_048_575;

export const aboutSheet = 'About this report';

const rowsSheet = 'xl/worksheets/sheet1.xml';
// Enough for the compressor to work on, little enough to leave others their turn.
const charactersPerChunk = 64 * 1024;

/** The whole file but for the rows, which come where `before` ends. */
interface Frame {
  readonly before: string;
  readonly after: string;
  readonly others: readonly (readonly [string, Uint8Array])[];
}

function widthOf(column: string): number {
  return Math.max(12, Math.min(40, column.length + 3));
}

async function frameOf({ title, columns }: Pick<OpenReport, 'title' | 'columns'>, about: readonly (readonly Cell[])[]): Promise<Frame> {
  const file = await writeXlsx({
    sheets: [
      { name: title, columns: columns.map((column) => ({ width: widthOf(column) })), rows: [[...columns]], freezePane: { rows: 1 } },
      { name: aboutSheet, columns: [{ width: 34 }, { width: 90 }], rows: about.map((row) => [...row]) },
    ],
  });
  const parts = Object.entries(unzipSync(file));
  const sheet = parts.find(([name]) => name === rowsSheet);
  const [before, after, ...rest] = sheet ? strFromU8(sheet[1]).split('</sheetData>') : [];
  if (before === undefined || after === undefined || rest.length > 0) throw new Error('The workbook has no place for rows.');
  // How far the sheet goes is not known yet, and need not be said.
  return { before: before.replace(/<dimension [^>]*>/, ''), after: `</sheetData>${after}`, others: parts.filter(([name]) => name !== rowsSheet) };
}

/** A zip file of which what is ready is taken as it comes. */
class GrowingZip {
  #ready: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#ready.push(chunk);
  });

  add(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: 4 });
    this.#zip.add(part);
    return part;
  }

  end(): void {
    this.#zip.end();
  }

  *take(): Generator<Uint8Array> {
    const ready = this.#ready;
    this.#ready = [];
    yield* ready;
  }
}

/**
 * A report as a workbook of two sheets: its rows, and `about` the report. In parts as they are asked for; memory is bounded
 * however many rows there are.
 */
export async function* workbookOf(report: Pick<OpenReport, 'title' | 'columns' | 'rows'>, about: readonly (readonly Cell[])[]): AsyncGenerator<Uint8Array> {
  const frame = await frameOf(report, about);
  const names = report.columns.map((_, index) => columnName(index));
  const zip = new GrowingZip();
  const sheet = zip.add(rowsSheet);
  let chunk = frame.before;
  let number = 1;
  for await (const row of report.rows) {
    number += 1;
    chunk += sheetRow(row, number, names);
    if (chunk.length < charactersPerChunk) continue;
    sheet.push(strToU8(chunk));
    chunk = '';
    yield* zip.take();
  }
  sheet.push(strToU8(chunk + frame.after), true);
  for (const [name, bytes] of frame.others) zip.add(name).push(bytes, true);
  zip.end();
  yield* zip.take();
}
