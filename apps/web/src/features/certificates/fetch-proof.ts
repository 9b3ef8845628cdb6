import { session } from '../../lib/session.js';
import { proofAddress } from './send-proof.js';

async function refusalOf(response: Response): Promise<string> {
  if (response.status === 401) session.expire();
  const body: unknown = await response.json().catch(() => null);
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  return typeof message === 'string' ? message : 'Waymark could not fetch it. Try again in a moment.';
}

function offer(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun by then; keeping it longer would keep the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Offers the proof of a certificate as a file to keep. Answers why it could not, else null. */
export async function fetchProof(certificateId: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(proofAddress(certificateId), { credentials: 'same-origin', signal });
    if (!response.ok) return await refusalOf(response);
    const fileName = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'certificate';
    offer(await response.blob(), fileName);
    return null;
  } catch {
    return 'The connection broke. Nothing was saved; try again.';
  }
}
