import type { RequirementResult } from '@waymark/scoring';
import { useMemo } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { rowState, sourceText, statusText } from '../../components/readiness/readiness-words.js';
import { StateMark } from '../../components/StateMark.js';
import { dayText } from '../../lib/dates.js';
import { levelText } from '../../lib/levels.js';
import classes from './Cases.module.css';
import type { ReadPacket } from './packet.model.js';

const points = (value: number | null) => (value === null ? '–' : value.toFixed(1));

function Status({ row }: { row: RequirementResult }) {
  return (
    <span className={classes.row}>
      <StateMark state={rowState(row)} />
      {statusText(row)}
    </span>
  );
}

function columnsFor({ names, input, readiness }: ReadPacket): DataColumn<RequirementResult>[] {
  const source = (row: RequirementResult) => sourceText(row.source, input.settings);
  return [
    { id: 'name', header: 'Requirement', value: ({ requirementId }) => names.requirement(requirementId), cell: ({ requirementId, mustHave }) => `${names.requirement(requirementId)}${mustHave ? ' (must-have)' : ''}`, width: '260px', footer: 'Adds up to' },
    { id: 'status', header: 'Status', value: ({ status }) => status, cell: (row) => <Status row={row} />, width: '150px' },
    { id: 'level', header: 'Level', value: ({ level }) => level, cell: ({ level, required }) => `${level === null ? '–' : levelText(level)} of ${required}`, numeric: true, width: '84px' },
    { id: 'points', header: 'Points', value: ({ contribution }) => contribution, cell: ({ contribution }) => points(contribution), numeric: true, width: '84px', footer: points(readiness.score) },
    { id: 'source', header: 'Rated by', value: source, cell: (row) => `${source(row)}${row.givenAt === null ? '' : `, ${dayText(new Date(row.givenAt).toISOString())}`}`, width: '200px' },
  ];
}

/** The explanation of the packet's score, row by row. */
export function PacketRows({ read }: { read: ReadPacket }) {
  const columns = useMemo(() => columnsFor(read), [read]);
  return <DataTable caption={`Requirements of ${read.document.trackName} in the packet`} columns={columns} rows={read.readiness.requirements} rowId={({ requirementId }) => requirementId} />;
}
