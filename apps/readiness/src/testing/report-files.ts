import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';

type SheetCell = string | number | boolean | null;

/** A workbook as a reader that did not write it finds it, and as it is written. */
export async function openWorkbook(bytes: Uint8Array) {
  const sheets = await readExcelFile(Buffer.from(bytes), { trim: false });
  const rows = (name: string) => (sheets.find(({ sheet }) => sheet === name)?.data ?? []) as SheetCell[][];
  return { names: sheets.map(({ sheet }) => sheet), rows, written: () => Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const) };
}

export async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

/** Lines of a CSV file, its header first. */
export function linesOf(bytes: Uint8Array): string[][] {
  return parse(Buffer.from(bytes), { bom: true }) as string[][];
}

/** Rows of a CSV file by its header. */
export function recordsOf(bytes: Uint8Array): Record<string, string>[] {
  return parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[];
}
