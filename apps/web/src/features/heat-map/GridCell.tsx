import { memo } from 'react';
import { LevelCell } from '../../components/LevelCell.js';
import { cellLabel } from './cell-words.js';
import { attributesOf } from './drawn.js';
import classes from './GridRow.module.css';
import { cellOf, type Column, type MatrixPerson, type MatrixView } from './matrix.model.js';

interface GridCellProps {
  person: MatrixPerson;
  column: Column;
  view: MatrixView;
  /** Of the grid, the headings included. */
  row: number;
  /** Among the columns shown. */
  place: number;
  left: number;
  width: number;
  /** It has the grid's tab stop. */
  stop: boolean;
  /** It is open beside the grid. */
  open: boolean;
}

/** One person's level in one skill. Its parts are compared one by one, so that scrolling draws only cells that come into view. */
export const GridCell = memo(function GridCell({ person, column, view, row, place, left, width, stop, open }: GridCellProps) {
  const shown = cellOf(person, column, view);
  return (
    <div role="gridcell" className={classes.cell} style={{ left, width }} aria-selected={open} {...attributesOf(row, place + 1, stop)}>
      <span className="wm-visually-hidden">{cellLabel(person, column.skill, shown)}</span>
      <LevelCell {...shown} gapFirst={view === 'gap'} />
    </div>
  );
});
