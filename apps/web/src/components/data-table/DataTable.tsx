import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo, useRef, type ReactNode } from 'react';
import classes from './DataTable.module.css';
import { HeadCell } from './HeadCell.js';
import { useTableWindow } from './use-table-window.js';

/** A column: what it sorts by, and what it shows. */
export interface DataColumn<Row> {
  id: string;
  header: string;
  /** Sorts the rows; null stands last. Left out: the column does not sort. */
  value?: (row: Row) => string | number | null;
  cell: (row: Row) => ReactNode;
  /** Numbers stand on the right. */
  numeric?: boolean;
  /** CSS width of the column. */
  width?: string;
  footer?: ReactNode;
}

interface DataTableProps<Row> {
  /** What the table holds, in words: its name for assistive technology. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** A long list scrolls in a box of this many pixels and draws only what is in view. */
  height?: number;
  /** Shown beneath a row, over its whole width; null for none. */
  detail?: (row: Row) => ReactNode;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** Case and accents as a reader expects; numbers by size; nothing last, whatever the direction. */
function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
}

export type TableFeaturesUsed = typeof features;

function definitions<Row extends object>(columns: readonly DataColumn<Row>[]): ColumnDef<TableFeaturesUsed, Row>[] {
  return columns.map(({ id, value }) => ({
    id,
    accessorFn: (row: Row) => value?.(row) ?? undefined,
    enableSorting: value !== undefined,
    sortUndefined: 'last',
    sortFn: (a, b, column) => compare(a.getValue<string | number>(column), b.getValue<string | number>(column)),
  }));
}

/** A table that sorts by its headings, becomes cards on a phone, and holds fifty thousand rows when it must. */
export function DataTable<Row extends object>({ caption, columns, rows, rowId, height, detail }: DataTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const definition = useMemo(() => definitions(columns), [columns]);
  const table = useTable({ features, columns: definition, data: rows, getRowId: rowId, enableSortingRemoval: true });
  const sorted = table.getRowModel().rows;
  const shown = useTableWindow(scroller, sorted.length, height !== undefined);
  return (
    <div ref={scroller} className={classes.scroller} style={height === undefined ? undefined : { height }} data-scrolls={height !== undefined || undefined} role="region" aria-label={caption}>
      <table className={classes.table} aria-rowcount={sorted.length + 1}>
        <caption className="wm-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} header={column.header} numeric={column.numeric} width={column.width} column={table.getColumn(column.id)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.before > 0 ? <tr aria-hidden style={{ height: shown.before }} /> : null}
          {shown.indexes.map((index) => {
            const row = sorted[index];
            return row ? <Rows key={row.id} index={index} row={row.original} columns={columns} detail={detail} measure={shown.measure} /> : null;
          })}
          {shown.after > 0 ? <tr aria-hidden style={{ height: shown.after }} /> : null}
        </tbody>
        {columns.some(({ footer }) => footer !== undefined) ? <Footer columns={columns} /> : null}
      </table>
    </div>
  );
}

interface RowsProps<Row> extends Pick<DataTableProps<Row>, 'columns' | 'detail'> {
  index: number;
  row: Row;
  measure: ((element: HTMLElement | null) => void) | undefined;
}

function Rows<Row>({ index, row, columns, detail, measure }: RowsProps<Row>) {
  const beneath = detail?.(row);
  return (
    <>
      <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={classes.row}>
        {columns.map(({ id, header, cell, numeric }, place) => {
          const Cell = place === 0 ? 'th' : 'td';
          return (
            <Cell key={id} scope={place === 0 ? 'row' : undefined} data-label={header} data-numeric={numeric || undefined} className={classes.cell}>
              {cell(row)}
            </Cell>
          );
        })}
      </tr>
      {beneath ? (
        <tr className={classes.detail}>
          <td colSpan={columns.length}>{beneath}</td>
        </tr>
      ) : null}
    </>
  );
}

function Footer<Row>({ columns }: Pick<DataTableProps<Row>, 'columns'>) {
  return (
    <tfoot>
      <tr>
        {columns.map(({ id, header, footer, numeric }) => (
          <td key={id} data-label={header} data-numeric={numeric || undefined} className={classes.cell}>
            {footer}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
