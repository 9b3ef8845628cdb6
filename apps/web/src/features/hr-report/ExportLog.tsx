import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { StatePill } from '../../components/StatePill.js';
import { momentText } from '../../lib/dates.js';
import type { DownloadState } from '../../lib/use-download.js';
import { askedText, endText, formatTitles, kindTitles, outcomeTitles, versionsText, whoText, type ExportNode } from './export-words.js';
import classes from './ReportPage.module.css';
import { exportsQuery } from './report.query.js';

const tones = { WHOLE: 'good', CUT_OFF: 'warn', FAILED: 'bad' } as const;

function Ended({ line }: { line: ExportNode }) {
  const { end } = line;
  return (
    <>
      <StatePill tone={end ? tones[end.outcome] : 'quiet'}>{end ? outcomeTitles[end.outcome] : 'No end known'}</StatePill>
      <span className={classes.small}>{endText(line)}</span>
      {end?.outcome === 'WHOLE' ? <span className={classes.digest}>sha256:{end.digest}</span> : null}
    </>
  );
}

function columnsOf(names: ReadonlyMap<string, string>): DataColumn<ExportNode>[] {
  return [
    { id: 'when', header: 'When', value: ({ begunAt }) => begunAt, cell: ({ begunAt }) => momentText(begunAt), width: '150px' },
    { id: 'who', header: 'Who', value: whoText, cell: whoText, width: '150px' },
    {
      id: 'what', header: 'What',
      cell: (line) => (
        <>
          {kindTitles[line.kind]}, {formatTitles[line.format]}
          <span className={classes.small}>{askedText(line, names)}</span>
          <span className={classes.small}>{versionsText(line)}</span>
        </>
      ),
    },
    { id: 'end', header: 'How it ended', cell: (line) => <Ended line={line} /> },
  ];
}

interface ExportLogProps {
  /** Of teams and tracks, by id. */
  names: ReadonlyMap<string, string>;
  /** What becomes of the download on this page: it is in the log as well. */
  download: DownloadState['kind'];
}

/** Every report that somebody took with them. Nothing is ever removed from it. */
export function ExportLog({ names, download }: ExportLogProps) {
  const { data, error, loading, refetch, fetchMore } = useQuery(exportsQuery, { fetchPolicy: 'cache-and-network' });
  const columns = useMemo(() => columnsOf(names), [names]);
  useEffect(() => {
    if (download !== 'idle' && download !== 'running') void refetch();
  }, [download, refetch]);
  const log = data?.exports;
  return (
    <section className={classes.part} aria-labelledby="export-log">
      <h2 className={classes.title} id="export-log">
        Who took which report
      </h2>
      <p className={classes.note}>Every download, newest first, with the digest of the file that left. Lines are added and never changed.</p>
      {error && !log ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!log && !error ? <LoadingState label="Fetching the log" /> : null}
      {log?.edges.length === 0 ? <EmptyState icon={IconFileDownload} title="Nobody has taken a report yet" /> : null}
      {log && log.edges.length > 0 ? <DataTable caption="Exports, newest first" columns={columns} rows={log.edges.map(({ node }) => node)} rowId={({ id }) => id} /> : null}
      {log?.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={() => void fetchMore({ variables: { after: log.pageInfo.endCursor ?? null } })}>
          Show more
        </Button>
      ) : null}
    </section>
  );
}
