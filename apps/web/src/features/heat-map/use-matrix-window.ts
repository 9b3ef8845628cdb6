import { defaultRangeExtractor, useVirtualizer, type Range, type ReactVirtualizer } from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';
import type { GridPlace } from './grid-keys.js';

/** Sizes in pixels. */
export interface GridMeasures {
  nameWidth: number;
  columnWidth: number;
  rowHeight: number;
  headHeight: number;
  totalsHeight: number;
}

/** What does not depend on what is shown; `narrow` is a phone. */
export const wide: Omit<GridMeasures, 'headHeight'> = { nameWidth: 244, columnWidth: 86, rowHeight: 44, totalsHeight: 44 };
export const narrow: Omit<GridMeasures, 'headHeight'> = { nameWidth: 132, columnWidth: 78, rowHeight: 48, totalsHeight: 40 };

interface WindowOptions {
  scroller: RefObject<HTMLDivElement | null>;
  measures: GridMeasures;
  people: number;
  columns: number;
  /** The place with the tab stop: always drawn, however far it is scrolled away, so that focus is never lost. */
  active: GridPlace;
}

type GridVirtualizer = ReactVirtualizer<HTMLDivElement, Element>;

export interface MatrixWindow {
  rows: GridVirtualizer;
  columns: GridVirtualizer;
  /** Brings a place into view below the headings and beside the names. */
  reveal: (place: GridPlace) => void;
}

function withIndex(index: number, range: Range): number[] {
  const drawn = defaultRangeExtractor(range);
  if (index < 0 || index >= range.count || drawn.includes(index)) return drawn;
  return [...drawn, index].toSorted((a, b) => a - b);
}

/** Draws only the rows and columns in view. */
export function useMatrixWindow({ scroller, measures, people, columns, active }: WindowOptions): MatrixWindow {
  const top = measures.headHeight + measures.totalsHeight;
  const rowWindow: GridVirtualizer = useVirtualizer({
    count: people,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.rowHeight,
    paddingStart: top,
    scrollPaddingStart: top,
    overscan: 5,
    rangeExtractor: useCallback((range: Range) => withIndex(active.row - 2, range), [active.row]),
  });
  const columnWindow: GridVirtualizer = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.columnWidth,
    paddingStart: measures.nameWidth,
    scrollPaddingStart: measures.nameWidth,
    overscan: 2,
    rangeExtractor: useCallback((range: Range) => withIndex(active.column - 1, range), [active.column]),
  });
  const reveal = ({ row, column }: GridPlace) => {
    if (row >= 2) rowWindow.scrollToIndex(row - 2);
    if (column >= 1) columnWindow.scrollToIndex(column - 1);
  };
  return { rows: rowWindow, columns: columnWindow, reveal };
}
