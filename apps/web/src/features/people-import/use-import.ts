import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { ImportReport } from './import-report.js';
import { sendFile, type ImportMode } from './send-file.js';

export type ImportState =
  | { kind: 'empty' }
  | { kind: 'sending'; mode: ImportMode; file: File; share: number }
  | { kind: 'checked'; file: File; report: ImportReport; problem: string | null }
  | { kind: 'applied'; file: File; report: ImportReport }
  | { kind: 'refused'; file: File; message: string };

export interface PeopleImport {
  state: ImportState;
  check: (file: File) => Promise<void>;
  /** Applies what was checked. Where no answer comes, it can be asked again: it is done once. */
  apply: (file: File, report: ImportReport) => Promise<void>;
  cancel: () => void;
  reset: () => void;
}

/** Checks a file, then applies the very same one. */
export function useImport(): PeopleImport {
  const client = useApolloClient();
  const [state, setState] = useState<ImportState>({ kind: 'empty' });
  const running = useRef<AbortController | null>(null);

  async function send(file: File, checked: ImportReport | null): Promise<void> {
    const control = new AbortController();
    running.current?.abort();
    running.current = control;
    const mode = checked ? 'apply' : 'preview';
    const onProgress = (share: number) => setState({ kind: 'sending', mode, file, share });
    onProgress(0);
    const result = await sendFile({ file, mode, id: checked?.id, signal: control.signal, onProgress });
    if (result.kind === 'cancelled') return;
    if (result.kind === 'refused') return setState(checked ? { kind: 'checked', file, report: checked, problem: result.message } : { kind: 'refused', file, message: result.message });
    const { report } = result;
    setState(report.applied ? { kind: 'applied', file, report } : { kind: 'checked', file, report, problem: null });
    // The viewer's own roles and teams may have changed. Emptying the store instead would take this page, and its answer, away.
    if (report.applied) await client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }

  function cancel(): void {
    running.current?.abort();
    setState({ kind: 'empty' });
  }

  return { state, check: (file) => send(file, null), apply: send, cancel, reset: () => setState({ kind: 'empty' }) };
}
