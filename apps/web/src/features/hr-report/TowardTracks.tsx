import { useQuery } from '@apollo/client/react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import type { ReadinessCountsQuery } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { endOfDay, momentText } from '../../lib/dates.js';
import { stateWords } from '../../lib/state-words.js';
import type { ReportChoices } from './report-address.js';
import classes from './ReportPage.module.css';
import { readinessCountsQuery } from './report.query.js';

type Counts = ReadinessCountsQuery['readinessCounts'];
type TrackCounts = NonNullable<Counts['tracks']>[number];

const numbers = [
  ['ready', stateWords.READY.title],
  ['readyIf', stateWords.READY_IF.title],
  ['notYet', stateWords.NOT_YET.title],
  ['notEnoughData', 'Not enough data'],
] as const;

const columns: DataColumn<TrackCounts>[] = [
  { id: 'track', header: 'Toward', value: ({ trackName }) => trackName, cell: ({ trackName }) => trackName },
  ...numbers.map(([name, header]) => ({ id: name, header, value: (row: TrackCounts) => row[name], cell: (row: TrackCounts) => row[name], numeric: true })),
];

function Numbers({ counts, track }: { counts: Counts; track: string | null }) {
  const { tracks, people, asOf, formulaVersion, settingsVersion, frameworkNumber } = counts;
  if (!tracks) return <p className={classes.note}>{people === 0 ? 'Nobody is in it.' : 'Totals of fewer than 5 people are shown to those who lead them only. The report has a row for each.'}</p>;
  if (tracks.length === 0) return <p className={classes.note}>No framework was in force then.</p>;
  const shown = track === null ? tracks : tracks.filter(({ trackId }) => trackId === track);
  return (
    <>
      <p className={classes.note}>
        {counted(people, 'person', 'people')}, as of {momentText(asOf)}, by formula {formulaVersion}, settings {settingsVersion} and framework {frameworkNumber ?? 'none'}. The same numbers as in the report.
      </p>
      <DataTable caption="People by state of readiness, toward each track" columns={columns} rows={shown} rowId={({ trackId }) => trackId} />
    </>
  );
}

/** How many are how ready for each track: what the report says row by row. */
export function TowardTracks({ team, asOf, track }: Pick<ReportChoices, 'team' | 'asOf' | 'track'>) {
  const { data, previousData, error, refetch } = useQuery(readinessCountsQuery, { variables: { teamId: team, asOf: asOf && endOfDay(asOf) }, fetchPolicy: 'cache-and-network' });
  const counts = (data ?? previousData)?.readinessCounts;
  return (
    <section className={classes.part} aria-labelledby="toward-tracks">
      <h2 className={classes.title} id="toward-tracks">
        Readiness toward each track
      </h2>
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : counts ? <Numbers counts={counts} track={track} /> : <LoadingState label="Counting" />}
    </section>
  );
}
