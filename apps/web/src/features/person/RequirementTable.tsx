import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconStarFilled } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { StateMark } from '../../components/StateMark.js';
import { dayText } from '../../lib/dates.js';
import { levelText } from '../../lib/levels.js';
import { apportion } from './apportion.js';
import { personRecordQuery } from './person.query.js';
import { RatingHistory } from './RatingHistory.js';
import { rowState, sourceText, statusText, type Readiness, type RequirementRow } from './readiness-words.js';
import classes from './RequirementTable.module.css';

/** A row with what it shows: tenths of points that add up to the totals beneath. */
interface ShownRow extends RequirementRow {
  gained: number | null;
  lost: number | null;
}

function shownRows({ requirements }: Readiness): { rows: ShownRow[]; gained: number; lost: number } {
  const gained = apportion(requirements.map(({ contribution }) => contribution));
  const lost = apportion(requirements.map(({ lostPoints }) => lostPoints));
  const rows = requirements.map((row, index) => ({ ...row, gained: gained.shown[index] ?? null, lost: lost.shown[index] ?? null }));
  return { rows, gained: gained.total, lost: lost.total };
}

const points = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

function Status({ row }: { row: ShownRow }) {
  const state = rowState(row);
  return (
    <span className={classes.status} data-state={state}>
      <StateMark state={state} />
      {statusText(row)}
    </span>
  );
}

function Requirement({ row }: { row: ShownRow }) {
  return (
    <span className={classes.requirement}>
      {row.mustHave ? <IconStarFilled size={12} className={classes.must} role="img" aria-label="Must-have" /> : null}
      {row.name}
    </span>
  );
}

interface OpenRow {
  id: string | null;
  toggle: (requirementId: string) => void;
}

function HistoryButton({ row, open }: { row: ShownRow; open: OpenRow }) {
  const expanded = open.id === row.requirementId;
  const Mark = expanded ? IconChevronUp : IconChevronDown;
  return (
    <Button variant="subtle" color="gray" size="compact-sm" aria-expanded={expanded} aria-label={`Ratings of ${row.name}`} rightSection={<Mark size={14} aria-hidden />} disabled={!row.skillId} onClick={() => open.toggle(row.requirementId)}>
      Ratings
    </Button>
  );
}

function columnsFor(totals: { gained: number; lost: number }, open: OpenRow): DataColumn<ShownRow>[] {
  return [
    { id: 'name', header: 'Requirement', value: (row) => row.name, cell: (row) => <Requirement row={row} />, footer: 'Adds up to' },
    { id: 'status', header: 'Status', value: (row) => row.status, cell: (row) => <Status row={row} />, width: '150px' },
    { id: 'level', header: 'Level', value: (row) => row.level, cell: (row) => `${row.level === null ? '–' : levelText(row.level)} of ${row.required}`, numeric: true, width: '84px' },
    { id: 'weight', header: 'Weight', value: (row) => row.weight, cell: (row) => levelText(row.weight), numeric: true, width: '84px' },
    { id: 'gained', header: 'Points', value: (row) => row.gained, cell: (row) => points(row.gained), numeric: true, width: '84px', footer: points(totals.gained) },
    { id: 'lost', header: 'Lost', value: (row) => row.lost, cell: (row) => points(row.lost), numeric: true, width: '76px', footer: points(totals.lost) },
    { id: 'source', header: 'Rated by', value: (row) => sourceText(row), cell: (row) => <Source row={row} />, width: '190px' },
    { id: 'ratings', header: 'History', cell: (row) => <HistoryButton row={row} open={open} />, width: '104px' },
  ];
}

function Source({ row }: { row: ShownRow }) {
  return (
    <span className={classes.source}>
      {sourceText(row)}
      {row.ratedAt ? <span className={classes.when}>{dayText(row.ratedAt)}</span> : null}
    </span>
  );
}

/** Row by row what makes the score; the points add up to it. A row opens to the ratings behind it. */
export function RequirementTable({ readiness, personId }: { readiness: Readiness; personId: string }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const { data } = useQuery(personRecordQuery, { variables: { personId }, fetchPolicy: 'cache-first' });
  const { rows, gained, lost } = useMemo(() => shownRows(readiness), [readiness]);
  const columns = useMemo(() => columnsFor({ gained, lost }, { id: openId, toggle: (id) => setOpenId((now) => (now === id ? null : id)) }), [gained, lost, openId]);
  return (
    <DataTable
      caption={`Requirements of ${readiness.trackName}`}
      columns={columns}
      rows={rows}
      rowId={(row) => row.requirementId}
      detail={(row) => (row.requirementId === openId ? <RatingHistory ratings={data?.ratings.filter(({ skillId }) => skillId === row.skillId)} /> : null)}
    />
  );
}
