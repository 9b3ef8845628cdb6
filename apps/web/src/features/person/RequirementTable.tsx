import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconStarFilled } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { share } from '../../components/readiness/phrases.js';
import { rowState, sourceText, statusText } from '../../components/readiness/readiness-words.js';
import { StateMark } from '../../components/StateMark.js';
import { dayText } from '../../lib/dates.js';
import { levelText } from '../../lib/levels.js';
import { RatingHistory } from './RatingHistory.js';
import classes from './RequirementTable.module.css';
import { weightText, type ShownRow, type ShownRows } from './shown-rows.js';
import type { TrackStory } from './track-story.js';
import { usePersonRecord } from './use-person-record.js';

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
    <Button variant="subtle" color="gray" size="compact-sm" aria-expanded={expanded} aria-label={`Ratings of ${row.name}`} rightSection={<Mark size={14} aria-hidden />} disabled={row.source === null} onClick={() => open.toggle(row.requirementId)}>
      Ratings
    </Button>
  );
}

/** "17 Sept 2026, 75 % sure". */
function whenText(givenAt: number, confidence: number | null): string {
  const day = dayText(new Date(givenAt).toISOString());
  return confidence === null ? day : `${day}, ${share(confidence)} sure`;
}

function Source({ row, story }: { row: ShownRow; story: TrackStory }) {
  return (
    <span className={classes.source}>
      {sourceText(row.source, story.input.settings)}
      {row.givenAt === null ? null : <span className={classes.when}>{whenText(row.givenAt, row.confidence)}</span>}
    </span>
  );
}

function columnsFor(story: TrackStory, shown: ShownRows, open: OpenRow): DataColumn<ShownRow>[] {
  return [
    { id: 'name', header: 'Requirement', value: (row) => row.name, cell: (row) => <Requirement row={row} />, width: '240px', footer: 'Adds up to' },
    { id: 'status', header: 'Status', value: (row) => row.status, cell: (row) => <Status row={row} />, width: '150px' },
    { id: 'level', header: 'Level', value: (row) => row.level, cell: (row) => `${row.level === null ? '–' : levelText(row.level)} of ${row.required}`, numeric: true, width: '84px' },
    { id: 'weight', header: 'Weight', value: (row) => row.weight, cell: (row) => weightText(row.weight), numeric: true, width: '84px', footer: `${weightText(shown.ratedWeight)}${shown.rows.some(({ contribution }) => contribution === null) ? ' rated' : ''}` },
    { id: 'gained', header: 'Points', value: (row) => row.gained, cell: (row) => points(row.gained), numeric: true, width: '84px', footer: points(shown.gained) },
    { id: 'lost', header: 'Lost', value: (row) => row.lost, cell: (row) => points(row.lost), numeric: true, width: '76px', footer: points(shown.lost) },
    { id: 'source', header: 'Rated by', value: (row) => sourceText(row.source, story.input.settings), cell: (row) => <Source row={row} story={story} />, width: '192px' },
    { id: 'ratings', header: 'History', cell: (row) => <HistoryButton row={row} open={open} />, width: '104px' },
  ];
}

/** Row by row what makes the score; the points add up to it. A row opens to the ratings behind it. */
export function RequirementTable({ story, shown, personId }: { story: TrackStory; shown: ShownRows; personId: string }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, error } = usePersonRecord(personId);
  const columns = useMemo(() => columnsFor(story, shown, { id: openId, toggle: (id) => setOpenId((now) => (now === id ? null : id)) }), [story, shown, openId]);
  return (
    <DataTable
      caption={`Requirements of ${story.trackName}`}
      columns={columns}
      rows={shown.rows}
      rowId={(row) => row.requirementId}
      detail={(row) => (row.requirementId === openId ? <RatingHistory ratings={data?.ratings.filter(({ skillId }) => skillId === row.skillId)} failed={error !== undefined} /> : null)}
    />
  );
}
