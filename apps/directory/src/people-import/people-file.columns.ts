import { CallerError } from '@waymark/service-kit';

const required = ['email', 'name', 'team'] as const;
const optional = ['title', 'manager_email', 'parent_team', 'roles', 'from'] as const;

/** What a people file may say of a person. */
export type Column = (typeof required)[number] | (typeof optional)[number];

export interface Heading {
  /** Where in a row each column stands; a column that the file does not have is missing here. */
  readonly positions: ReadonlyMap<Column, number>;
  /** Cells of a whole row. */
  readonly width: number;
  /** Columns that are read over, as the file names them. */
  readonly ignored: readonly string[];
}

/** `Manager E-mail`, `manager_email` and `MANAGEREMAIL` are one column. */
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const columnOf = new Map<string, Column>([...required, ...optional].map((column) => [plain(column), column]));

/** Reads the first line. @throws CallerError BAD_INPUT that names every column that is missing or there twice, and those found. */
export function headingOf(cells: readonly string[]): Heading {
  const positions = new Map<Column, number>();
  const ignored: string[] = [];
  cells.forEach((cell, position) => {
    const column = columnOf.get(plain(cell));
    if (!column) {
      if (cell.trim() !== '') ignored.push(cell.trim());
      return;
    }
    if (positions.has(column)) throw new CallerError('BAD_INPUT', `The file has the column "${column}" twice.`);
    positions.set(column, position);
  });
  const missing = required.filter((column) => !positions.has(column));
  if (missing.length > 0) throw new CallerError('BAD_INPUT', `The file lacks ${named(missing)}. Columns found: ${found(cells)}.`);
  return { positions, width: cells.length, ignored };
}

function named(missing: readonly string[]): string {
  return `the ${missing.length > 1 ? 'columns' : 'column'} ${missing.map((column) => `"${column}"`).join(', ')}`;
}

function found(cells: readonly string[]): string {
  const names = cells.map((cell) => cell.trim()).filter(Boolean).slice(0, 30);
  return names.length > 0 ? names.map((name) => name.slice(0, 60)).join(', ') : 'none';
}
