import { byteOrderMark, csvLine } from './csv.rules.js';
import type { OpenReport } from './open-report.js';

// One write per line would cost more than making the line.
const linesPerChunk = 200;

/** A report as CSV, in parts as they are asked for; memory is bounded however many rows there are. */
export async function* csvOf({ columns, rows }: Pick<OpenReport, 'columns' | 'rows'>): AsyncGenerator<Buffer> {
  let chunk = byteOrderMark + csvLine(columns);
  let lines = 0;
  for await (const row of rows) {
    chunk += csvLine(row);
    lines += 1;
    if (lines % linesPerChunk > 0) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk) yield Buffer.from(chunk);
}
