import { Progress } from '@mantine/core';
import { Message } from '../../components/Message.js';
import { countText } from '../../lib/counts.js';
import type { DownloadState } from '../../lib/use-download.js';
import { sizeText } from './export-words.js';

type RunningState = Extract<DownloadState, { kind: 'running' }>;

function comeText({ rows, bytes, total }: RunningState): string {
  if (rows !== null) return total === null ? `${countText(rows)} rows` : `${countText(rows)} of ${countText(total)} rows`;
  return total === null ? sizeText(bytes) : `${sizeText(bytes)} of a workbook of ${countText(total)} rows`;
}

function Running({ state }: { state: RunningState }) {
  const { rows, total } = state;
  const isOpen = rows === null || total === null;
  const percent = isOpen || total === 0 ? 100 : (100 * rows) / total;
  return (
    <div>
      <p role="status">{comeText(state)}</p>
      <Progress value={percent} striped={isOpen} animated={isOpen} aria-label={isOpen ? 'Download under way' : 'Rows downloaded'} />
    </div>
  );
}

/** How far a download is, and how it ended. */
export function DownloadProgress({ state }: { state: DownloadState }) {
  if (state.kind === 'running') return <Running state={state} />;
  if (state.kind === 'done') return <Message tone="done" title="Report downloaded">{`${state.rows === null ? '' : `${countText(state.rows)} rows in `}${state.fileName}.`}</Message>;
  if (state.kind === 'cancelled') return <Message tone="info" title="Cancelled">Nothing was saved.</Message>;
  return state.kind === 'failed' ? <Message tone="error" title="The report was not downloaded">{state.message}</Message> : null;
}
