import { session } from '../../lib/session.js';
import { typeOf } from './proof-file.js';

export type ProofSent = { kind: 'sent' } | { kind: 'refused'; message: string } | { kind: 'cancelled' };

interface SendOptions {
  certificateId: string;
  file: File;
  signal: AbortSignal;
  /** Share of the file that has been sent, 0 to 1. */
  onProgress: (share: number) => void;
}

export function proofAddress(certificateId: string): string {
  return `/files/certificates/${encodeURIComponent(certificateId)}/proof`;
}

function messageOf(request: XMLHttpRequest): string {
  if (request.status === 401) session.expire();
  const answer: unknown = request.response;
  const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
  if (typeof message === 'string') return message;
  return request.status === 0 ? 'Waymark could not be reached. Try again in a moment.' : 'The file was not taken. Try again in a moment.';
}

/** Sends a file as the proof of a certificate. XMLHttpRequest, since fetch does not tell how much has been sent. */
export function sendProof({ certificateId, file, signal, onProgress }: SendOptions): Promise<ProofSent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', proofAddress(certificateId));
    request.responseType = 'json';
    request.setRequestHeader('content-type', typeOf(file) ?? '');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onload = () => resolve(request.status === 200 ? { kind: 'sent' } : { kind: 'refused', message: messageOf(request) });
    request.onerror = () => resolve({ kind: 'refused', message: messageOf(request) });
    request.onabort = () => resolve({ kind: 'cancelled' });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
