import { useRef, useState } from 'react';
import { CsvRowCounter } from './csv-row-counter.js';
import { session } from './session.js';

/** Rows are counted where the file shows them as it comes: a workbook is packed, and shows bytes alone. */
export type DownloadState =
  | { kind: 'idle' }
  | { kind: 'running'; rows: number | null; bytes: number; total: number | null }
  | { kind: 'done'; rows: number | null; fileName: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; message: string };

export interface Download {
  state: DownloadState;
  start: (url: string) => Promise<void>;
  cancel: () => void;
}

function fileNameOf(response: Response): string {
  return /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'report.csv';
}

function totalOf(response: Response): number | null {
  const total = Number(response.headers.get('x-total-rows'));
  return response.headers.has('x-total-rows') && Number.isFinite(total) ? total : null;
}

async function refusalOf(response: Response): Promise<string> {
  if (response.status === 401) session.expire();
  const body: unknown = await response.json().catch(() => null);
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  return typeof message === 'string' ? message : 'The report could not be made. Try again in a moment.';
}

function offer(parts: readonly BlobPart[], response: Response): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: response.headers.get('content-type') ?? 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response);
  link.click();
  // The browser has begun by then; keeping it longer would keep the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

interface Come {
  rows: number | null;
  bytes: number;
}

async function readAll(response: Response, onMore: (come: Come) => void): Promise<Come & { parts: BlobPart[] }> {
  const parts: BlobPart[] = [];
  const counter = response.headers.get('content-type')?.startsWith('text/csv') ? new CsvRowCounter() : null;
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    parts.push(next.value);
    bytes += next.value.byteLength;
    counter?.add(next.value);
    onMore({ rows: counter?.rows ?? null, bytes });
  }
  return { parts, rows: counter?.rows ?? null, bytes };
}

/** Downloads a report while counting what comes. Stops asking the server for more when it is cancelled. */
export function useDownload(): Download {
  const [state, setState] = useState<DownloadState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  async function start(url: string): Promise<void> {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setState({ kind: 'running', rows: null, bytes: 0, total: null });
    try {
      const response = await fetch(url, { credentials: 'same-origin', signal: control.signal });
      if (!response.ok) return setState({ kind: 'failed', message: await refusalOf(response) });
      const total = totalOf(response);
      const { parts, rows } = await readAll(response, (come) => setState({ kind: 'running', ...come, total }));
      if (total !== null && rows !== null && rows < total) return setState({ kind: 'failed', message: `The connection broke after ${rows} of ${total} rows. Nothing was saved; try again.` });
      offer(parts, response);
      setState({ kind: 'done', rows: rows ?? total, fileName: fileNameOf(response) });
    } catch {
      setState(control.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', message: 'The connection broke. Nothing was saved; try again.' });
    }
  }

  return { state, start, cancel: () => running.current?.abort() };
}
