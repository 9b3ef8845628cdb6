import { session } from '../../lib/session.js';
import { importReport, type ImportReport } from './import-report.js';

export type ImportMode = 'preview' | 'apply';

export type SendResult = { kind: 'report'; report: ImportReport } | { kind: 'refused'; message: string } | { kind: 'cancelled' };

interface SendOptions {
  file: File;
  mode: ImportMode;
  /** Of the report that is applied: a retry changes nothing twice. */
  id?: string;
  signal: AbortSignal;
  /** Share of the file that has been sent, 0 to 1. */
  onProgress: (share: number) => void;
}

function refusal(request: XMLHttpRequest): SendResult {
  if (request.status === 401) session.expire();
  const answer: unknown = request.response;
  const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
  if (typeof message === 'string') return { kind: 'refused', message };
  return { kind: 'refused', message: request.status === 0 ? 'Waymark could not be reached. Try again in a moment.' : 'The file could not be read. Is it a CSV file?' };
}

function resultOf(request: XMLHttpRequest): SendResult {
  const report = request.status >= 200 && request.status < 300 ? importReport(request.response) : null;
  return report ? { kind: 'report', report } : refusal(request);
}

/** Sends a file to be checked or applied. XMLHttpRequest, since fetch does not tell how much has been sent. */
export function sendFile({ file, mode, id, signal, onProgress }: SendOptions): Promise<SendResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files/people-import?${new URLSearchParams({ mode, ...(id && { id }) }).toString()}`);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onload = () => resolve(resultOf(request));
    request.onerror = () => resolve(refusal(request));
    request.onabort = () => resolve({ kind: 'cancelled' });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
