import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { afterKey, type GridPlace, type GridSize } from './grid-keys.js';

export interface GridFocus {
  /** The one place with a tab stop. */
  active: GridPlace;
  /** Moves the tab stop there, as a click does. */
  stopAt: (place: GridPlace) => void;
  /** Moves tab stop and focus by a key; false for a key that moves nothing. */
  move: (event: KeyboardEvent, reveal: (place: GridPlace) => void) => boolean;
}

function clamp({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  return { row: Math.min(row, Math.max(rows - 1, 0)), column: Math.min(column, Math.max(columns - 1, 0)) };
}

/** One tab stop in the whole grid, moved by keys. Focus follows once the place is drawn. */
export function useGridFocus(grid: RefObject<HTMLDivElement | null>, size: GridSize): GridFocus {
  const [chosen, setChosen] = useState<GridPlace>({ row: 2, column: 1 });
  const wanted = useRef(false);
  const { row, column } = clamp(chosen, size);
  const active = useMemo(() => ({ row, column }), [row, column]);

  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`)?.focus({ preventScroll: true });
  }, [grid, row, column]);

  function move(event: KeyboardEvent, reveal: (place: GridPlace) => void): boolean {
    const to = afterKey(event, active, size);
    if (!to) return false;
    event.preventDefault();
    wanted.current = true;
    setChosen(to);
    reveal(to);
    return true;
  }

  return { active, stopAt: setChosen, move };
}
