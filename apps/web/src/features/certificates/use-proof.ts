import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { forgetCertificates } from './forget-certificates.js';
import { fetchProof } from './fetch-proof.js';
import { sendProof } from './send-proof.js';
import { unfit } from './proof-file.js';

export type ProofState = { kind: 'still' } | { kind: 'sending'; file: File; share: number } | { kind: 'fetching' } | { kind: 'failed'; title: string; message: string };

export interface Proof {
  state: ProofState;
  send: (file: File) => Promise<void>;
  cancel: () => void;
  download: () => Promise<void>;
}

/** The file of one certificate: up, given up, and down. */
export function useProof(certificateId: string): Proof {
  const client = useApolloClient();
  const [state, setState] = useState<ProofState>({ kind: 'still' });
  const running = useRef<AbortController | null>(null);
  // Whoever leaves the page sends nothing more.
  useEffect(() => () => running.current?.abort(), []);

  function begin(): AbortSignal {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }

  async function send(file: File): Promise<void> {
    const because = unfit(file);
    const title = 'The file was not attached';
    if (because) return setState({ kind: 'failed', title, message: because });
    const signal = begin();
    setState({ kind: 'sending', file, share: 0 });
    const result = await sendProof({ certificateId, file, signal, onProgress: (share) => setState({ kind: 'sending', file, share }) });
    if (signal.aborted) return;
    if (result.kind === 'refused') return setState({ kind: 'failed', title, message: result.message });
    await forgetCertificates(client);
    setState({ kind: 'still' });
  }

  async function download(): Promise<void> {
    const signal = begin();
    setState({ kind: 'fetching' });
    const message = await fetchProof(certificateId, signal);
    if (!signal.aborted) setState(message === null ? { kind: 'still' } : { kind: 'failed', title: 'The file was not fetched', message });
  }

  function cancel(): void {
    running.current?.abort();
    setState({ kind: 'still' });
  }

  return { state, send, cancel, download };
}
