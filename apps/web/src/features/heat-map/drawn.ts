import type { VirtualItem } from '@tanstack/react-virtual';
import type { GridPlace } from './grid-keys.js';
import type { Column } from './matrix.model.js';
import type { GridMeasures } from './use-matrix-window.js';

/** What every row of the grid needs to draw itself: the columns, and which of them are in view. */
export interface Drawn {
  columns: readonly Column[];
  items: readonly VirtualItem[];
  measures: GridMeasures;
  active: GridPlace;
}

/** The attributes of a place. */
export function attributesOf(row: number, column: number, stop: boolean) {
  return { 'data-place': `${row}:${column}`, 'aria-colindex': column + 1, tabIndex: stop ? 0 : -1 };
}

/** The attributes of a place: one of all has the tab stop. */
export function placeProps({ active }: Drawn, row: number, column: number) {
  return attributesOf(row, column, active.row === row && active.column === column);
}
