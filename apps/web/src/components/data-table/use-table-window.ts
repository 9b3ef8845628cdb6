import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

interface TableWindow {
  /** Indexes of the rows to draw. */
  indexes: number[];
  /** Pixels of the rows left out above and below. */
  before: number;
  after: number;
  /** Tells the height of a drawn row; undefined where all are drawn. */
  measure: ((element: HTMLElement | null) => void) | undefined;
}

const estimatedHeight = 44;

/** Which rows of a long table to draw; all of a short one. */
export function useTableWindow(scroller: RefObject<HTMLDivElement | null>, count: number, long: boolean): TableWindow {
  const rows = useVirtualizer({ count, enabled: long, getScrollElement: () => scroller.current, estimateSize: () => estimatedHeight, overscan: 12 });
  if (!long) return { indexes: Array.from({ length: count }, (_, index) => index), before: 0, after: 0, measure: undefined };
  const items = rows.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    indexes: items.map(({ index }) => index),
    before: first?.start ?? 0,
    after: last ? rows.getTotalSize() - last.end : 0,
    measure: rows.measureElement,
  };
}
