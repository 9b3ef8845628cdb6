import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { ImportReport } from './import-report.js';
import { sendFile, type ImportMode } from './send-file.js';

export type ImportState =
  | { kind: 'empty' }
  | { kind: 'sending'; mode: ImportMode; file: File; share: number }
  | { kind: 'checked'; file: File; report: ImportReport }
  | { kind: 'applied'; file: File; report: ImportReport }
  | { kind: 'refused'; file: File; message: string };

export interface PeopleImport {
  state: ImportState;
  check: (file: File) => Promise<void>;
  apply: (file: File) => Promise<void>;
  cancel: () => void;
  reset: () => void;
}

/** Checks a file, then applies the very same one. */
export function useImport(): PeopleImport {
  const client = useApolloClient();
  const [state, setState] = useState<ImportState>({ kind: 'empty' });
  const running = useRef<AbortController | null>(null);

  async function send(file: File, mode: ImportMode): Promise<void> {
    const control = new AbortController();
    running.current?.abort();
    running.current = control;
    setState({ kind: 'sending', mode, file, share: 0 });
    const result = await sendFile({ file, mode, signal: control.signal, onProgress: (share) => setState({ kind: 'sending', mode, file, share }) });
    if (result.kind === 'cancelled') return;
    if (result.kind === 'refused') return setState({ kind: 'refused', file, message: result.message });
    const applied = mode === 'apply' && result.report.counts.refused === 0;
    setState({ kind: applied ? 'applied' : 'checked', file, report: result.report });
    // Teams and people everywhere may have changed.
    if (applied) await client.resetStore();
  }

  function cancel(): void {
    running.current?.abort();
    setState({ kind: 'empty' });
  }

  return { state, check: (file) => send(file, 'preview'), apply: (file) => send(file, 'apply'), cancel, reset: () => setState({ kind: 'empty' }) };
}
