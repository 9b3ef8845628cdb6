import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { SearchField } from '../../components/SearchField.js';
import { StatePill } from '../../components/StatePill.js';
import { countText } from '../../lib/counts.js';
import type { ImportReport, ImportRow, RowOutcome } from './import-report.js';
import classes from './ImportPage.module.css';

type Shown = RowOutcome | 'all';

const names: Readonly<Record<RowOutcome, string>> = { new: 'New', changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused' };
const tones = { new: 'good', changed: 'accent', unchanged: 'quiet', refused: 'bad' } as const;
const order: readonly RowOutcome[] = ['refused', 'new', 'changed', 'unchanged'];

const columns: readonly DataColumn<ImportRow>[] = [
  { id: 'line', header: 'Line', value: (row) => row.line, cell: (row) => row.line, numeric: true, width: '72px' },
  { id: 'outcome', header: 'Result', value: (row) => order.indexOf(row.outcome), cell: (row) => <StatePill tone={tones[row.outcome]}>{names[row.outcome]}</StatePill>, width: '116px' },
  { id: 'name', header: 'Name', value: (row) => row.name, cell: (row) => row.name, width: '200px' },
  { id: 'email', header: 'E-mail', value: (row) => row.email, cell: (row) => row.email, width: '260px' },
  { id: 'notes', header: 'What', cell: (row) => row.notes.map((note) => <span key={note} className={classes.note}>{note}</span>) },
];

/** Long lists scroll in a box of this many pixels, so that fifty thousand rows stay quick. */
const boxHeight = 560;
const few = 100;

function choicesOf({ rows, counts }: ImportReport): { value: Shown; label: string }[] {
  const some = order.filter((outcome) => counts[outcome] > 0);
  return [{ value: 'all', label: `All ${countText(rows.length)}` }, ...some.map((value) => ({ value, label: `${names[value]} ${countText(counts[value])}` }))];
}

/** Every row with what it does, or why it is refused; the refused come first. */
export function ImportRows({ report }: { report: ImportReport }) {
  const [shown, setShown] = useState<Shown>(report.counts.refused > 0 ? 'refused' : 'all');
  const [search, setSearch] = useState('');
  const rows = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return report.rows.filter((row) => (shown === 'all' || row.outcome === shown) && `${row.name} ${row.email}`.toLowerCase().includes(wanted));
  }, [report, shown, search]);
  return (
    <>
      <div className={classes.tools}>
        <SegmentedControl className={classes.outcomes} aria-label="Show rows" data={choicesOf(report)} value={shown} onChange={(value) => setShown(value as Shown)} />
        <SearchField className={classes.search} label="Find by name or e-mail" value={search} onChange={setSearch} />
      </div>
      {rows.length === 0 ? <p className={classes.hint}>No row fits.</p> : <DataTable caption="Rows of the file" columns={columns} rows={rows} rowId={(row) => String(row.line)} height={rows.length > few ? boxHeight : undefined} />}
    </>
  );
}
