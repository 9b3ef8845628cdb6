import { lazy } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { scoreSentence } from '../../components/readiness/readiness-words.js';
import { StateName } from '../../components/readiness/StateName.js';
import { ChartOrTable } from './ChartOrTable.js';
import { cycleRows, historySentence, stateChanges, type CycleRow } from './history-words.js';
import classes from './OverTime.module.css';
import type { TrackStory } from './track-story.js';

const HistoryChart = lazy(() => import('./HistoryChart.js'));

const height = 280;

const columnsFor = (readyScore: number): readonly DataColumn<CycleRow>[] => [
  { id: 'name', header: 'Cycle', value: ({ name }) => name, cell: ({ name }) => name },
  { id: 'at', header: 'When', cell: ({ at }) => at, width: '190px' },
  { id: 'state', header: 'State', cell: ({ point }) => (point ? <StateName state={point.state} /> : 'Nothing known then'), width: '200px' },
  { id: 'score', header: 'Score', value: ({ point }) => point?.score ?? null, cell: ({ point }) => (point ? scoreSentence(point, readyScore) : '–'), width: '340px' },
];

/** History over cycles: the score as steps with its interval, cycle by cycle as rows, and each change of state in words. */
export function OverTime({ story }: { story: TrackStory }) {
  const { history, readiness, input } = story;
  const changes = stateChanges(history, input.settings.readyScore);
  const table = <DataTable caption="History by cycle" columns={columnsFor(input.settings.readyScore)} rows={cycleRows(history, readiness.asOf)} rowId={({ id }) => id} />;
  const drawable = history.points.some(({ score }) => score !== null);
  return (
    <>
      <ChartOrTable key={String(drawable)} title="Over time" words={historySentence(history, input.settings.readyScore)} chart={drawable ? <HistoryChart history={history} asOf={readiness.asOf} readyScore={input.settings.readyScore} height={height} /> : table} table={table} first={drawable ? 'chart' : 'table'} height={height + 26} />
      {changes.length > 0 ? (
        <ul className={classes.changes} aria-label="Changes of state, newest first">
          {changes.map(({ at, text }) => (
            <li key={at}>{text}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
