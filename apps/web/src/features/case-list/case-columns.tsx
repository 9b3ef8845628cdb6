import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { DataColumn } from '../../components/data-table/DataTable.js';
import { StatePill } from '../../components/StatePill.js';
import { caseStateTitles } from '../../lib/case-state-words.js';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { ageText, daysSince, waitsForTitles, type ListedCase } from './case-list-words.js';
import classes from './CaseList.module.css';

function isOver({ state }: ListedCase): boolean {
  return state === 'CLOSED' || state === 'WITHDRAWN';
}

function Turn({ row }: { row: ListedCase }) {
  if (row.waitsForMyVote) return <StatePill tone="warn">Your vote</StatePill>;
  return row.waitsFor === 'NOBODY' ? <span className={classes.quiet}>Nobody</span> : waitsForTitles[row.waitsFor];
}

export const caseColumns: DataColumn<ListedCase>[] = [
  {
    id: 'person', header: 'Person', value: ({ person }) => person.name,
    cell: ({ id, person, trackName }) => (
      <Anchor component={Link} to={paths.case(id)} inherit aria-label={`${person.name}, to ${trackName}`}>
        {person.name}
      </Anchor>
    ),
  },
  { id: 'track', header: 'To', value: ({ trackName }) => trackName, cell: ({ trackName }) => trackName },
  {
    id: 'state', header: 'State', value: ({ state }) => caseStateTitles[state],
    cell: (row) => (
      <>
        <StatePill tone={isOver(row) ? 'quiet' : 'accent'}>{caseStateTitles[row.state]}</StatePill>
        {row.round > 1 && row.state !== 'APPEALED' ? <span className={classes.small}>after an appeal</span> : null}
      </>
    ),
  },
  {
    id: 'age', header: 'In it for', value: ({ since }) => -Date.parse(since), width: '170px',
    cell: ({ since }) => (
      <>
        {ageText(daysSince(since))}
        <span className={classes.small}>since {dayText(since)}</span>
      </>
    ),
  },
  { id: 'turn', header: 'Waits for', value: (row) => (row.waitsForMyVote ? ' ' : waitsForTitles[row.waitsFor]), cell: (row) => <Turn row={row} /> },
  { id: 'nominated', header: 'Proposed', value: ({ nominatedAt }) => nominatedAt, cell: ({ nominatedAt }) => dayText(nominatedAt), width: '120px' },
];
