import { Progress } from '@mantine/core';
import { Message } from '../../components/Message.js';
import { countText } from '../../lib/counts.js';
import type { DownloadState } from '../../lib/use-download.js';

function Running({ rows, total }: { rows: number; total: number | null }) {
  const percent = total === null ? 100 : total === 0 ? 100 : (100 * rows) / total;
  return (
    <div>
      <p role="status">
        {countText(rows)} {total === null ? 'rows' : `of ${countText(total)} rows`}
      </p>
      <Progress value={percent} striped={total === null} animated={total === null} aria-label="Rows downloaded" />
    </div>
  );
}

/** How far a download is, in rows, and how it ended. */
export function DownloadProgress({ state }: { state: DownloadState }) {
  if (state.kind === 'running') return <Running rows={state.rows} total={state.total} />;
  if (state.kind === 'done') return <Message tone="done" title="Report downloaded">{`${countText(state.rows)} rows in ${state.fileName}.`}</Message>;
  if (state.kind === 'cancelled') return <Message tone="info" title="Cancelled">Nothing was saved.</Message>;
  return state.kind === 'failed' ? <Message tone="error" title="The report was not downloaded">{state.message}</Message> : null;
}
