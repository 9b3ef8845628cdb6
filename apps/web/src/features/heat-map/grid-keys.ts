/** A place in the grid. Row 0 is the headings, row 1 the totals, people follow; column 0 is the names, skills follow. */
export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that Page Up and Page Down move by. */
  page: number;
}

type Move = (place: GridPlace, size: GridSize) => GridPlace;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Control+Home': () => ({ row: 0, column: 0 }),
  'Control+End': (_place, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

function within(value: number, count: number): number {
  return Math.min(Math.max(value, 0), Math.max(count - 1, 0));
}

/** Where a key leads, as the grid pattern of ARIA has it; null for a key that moves nothing. Never leaves the grid. */
export function afterKey(key: Key, place: GridPlace, size: GridSize): GridPlace | null {
  if (key.altKey) return null;
  const name = key.ctrlKey || key.metaKey ? `Control+${key.key}` : key.key;
  const move = moves[name];
  if (!move) return null;
  const to = move(place, size);
  return { row: within(to.row, size.rows), column: within(to.column, size.columns) };
}
