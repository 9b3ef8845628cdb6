import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import classes from './DataTable.module.css';

type Direction = false | 'asc' | 'desc';

interface SortableColumn {
  getCanSort: () => boolean;
  getIsSorted: () => Direction;
  toggleSorting: () => void;
}

interface HeadCellProps {
  header: string;
  numeric: boolean | undefined;
  width: string | undefined;
  column: SortableColumn | undefined;
}

const sortName = { asc: 'ascending', desc: 'descending' } as const;

function Arrow({ direction }: { direction: Direction }) {
  if (!direction) return <IconArrowsSort size={14} aria-hidden className={classes.idle} />;
  return direction === 'asc' ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />;
}

/** A heading; a button where it sorts. */
export function HeadCell({ header, numeric, width, column }: HeadCellProps) {
  const direction = column?.getIsSorted() ?? false;
  return (
    <th scope="col" className={classes.head} style={{ width }} data-numeric={numeric || undefined} aria-sort={direction ? sortName[direction] : undefined}>
      {column?.getCanSort() ? (
        <button type="button" className={classes.sort} onClick={() => column.toggleSorting()}>
          {header}
          <Arrow direction={direction} />
        </button>
      ) : (
        header
      )}
    </th>
  );
}
