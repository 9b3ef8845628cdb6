import { CallerError } from '@waymark/service-kit';
import { CsvError, parse, type Parser } from 'csv-parse';
import { headingOf, type Column, type Heading } from './people-file.columns.js';
import { openingOf, textOf } from './people-file.text.js';

/** Most people in one file. */
export const mostRows = 50_000;

/** Characters after which a row is taken for a quote that was left open. */
const longestRow = 32 * 1024;

/** A row as it stands in the file; white space inside a cell, line breaks too, is one space, and a letter with its accent one character. */
export interface FileRow {
  /** Where it begins; the heading is line 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** Cells it has and should have, where that differs: then the cells mean nothing. */
  readonly broken: { readonly has: number; readonly needs: number } | null;
}

export interface PeopleFile {
  readonly rows: readonly FileRow[];
  readonly ignoredColumns: readonly string[];
}

/**
 * Reads a people file while it arrives; memory is bounded by the most rows and the largest file.
 * @throws CallerError when there is nothing that could be judged row by row, and says what.
 */
export async function readPeopleFile(bytes: AsyncIterable<Uint8Array>): Promise<PeopleFile> {
  const text = textOf(bytes);
  const { opening, delimiter } = await openingOf(text);
  const read: Reading = { begins: [], ended: 0 };
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // While it parses, not when rows are taken: what was parsed and not taken is lost with the first mistake.
    on_record: (cells, { lines }) => {
      read.begins.push(lines - lineBreaks(cells));
      read.ended = lines;
      return cells;
    },
  });
  try {
    const [file] = await Promise.all([rowsOf(parser, read), feed(parser, opening, text)]);
    return file;
  } catch (cause) {
    throw cause instanceof CsvError ? new CallerError('BAD_INPUT', unreadable(cause, read.ended + 1)) : cause;
  }
}

/** How far the parser is, which runs ahead of whoever takes the rows. */
interface Reading {
  /** Line on which each row begins, in the order of the rows. */
  readonly begins: number[];
  /** Last line of the last whole row. */
  ended: number;
}

async function feed(parser: Parser, opening: string, rest: AsyncIterable<string>): Promise<void> {
  try {
    await write(parser, opening);
    for await (const piece of rest) await write(parser, piece);
    parser.end();
  } catch (cause) {
    parser.destroy(cause as Error);
  }
}

/** Waits while the parser is full: pieces come faster from the network than rows are made of them. */
async function write(parser: Parser, piece: string): Promise<void> {
  if (parser.destroyed || parser.write(piece)) return;
  await new Promise<void>((resolve) => {
    const goOn = () => {
      parser.off('drain', goOn).off('close', goOn);
      resolve();
    };
    parser.on('drain', goOn).on('close', goOn);
  });
}

async function rowsOf(parser: Parser, { begins }: Reading): Promise<PeopleFile> {
  const rows: FileRow[] = [];
  let heading: Heading | undefined;
  let taken = 0;
  for await (const cells of parser as AsyncIterable<string[]>) {
    const line = begins[taken++] ?? 0;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (!heading) {
      heading = headingOf(cells);
      continue;
    }
    if (rows.length === mostRows) throw new CallerError('TOO_LARGE', `The file has more than ${mostRows.toLocaleString('en')} people. Split it, leads and their teams together.`);
    rows.push(rowOf(cells, line, heading));
  }
  if (!heading) throw new CallerError('BAD_INPUT', 'The file is empty.');
  if (rows.length === 0) throw new CallerError('BAD_INPUT', 'The file has a heading and no people.');
  return { rows, ignoredColumns: heading.ignored };
}

function rowOf(record: readonly string[], line: number, { positions, width }: Heading): FileRow {
  // Spreadsheets end rows with separators too many.
  const isWhole = record.length >= width && record.slice(width).every((cell) => cell.trim() === '');
  const cells = [...positions].map(([column, position]) => [column, (record[position] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()]);
  return { line, cells: Object.fromEntries(cells) as FileRow['cells'], broken: isWhole ? null : { has: record.length, needs: width } };
}

const lineBreaks = (record: readonly string[]) => record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function unreadable(error: CsvError, line: number): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') return `The row that begins at line ${line} does not end: a quote is left open.`;
  return `The row that begins at line ${line} cannot be read: a quote inside a cell is written twice, and the cell stands in quotes.`;
}
