import { useState } from 'react';
import { failureOf } from '../../lib/failures.js';

interface Refusable {
  __typename: string;
  reason?: string;
  message?: string;
}

export interface Refusal {
  /** For the field that it is about; null: for none. */
  readonly reason: string | null;
  readonly message: string;
}

function lostTo(error: unknown): Refusal {
  const signedOut = failureOf(error) === 'signed-out';
  return { reason: null, message: signedOut ? 'Your session had ended. Sign in, then try again; what you entered is still here.' : 'Waymark could not be reached. What you entered is still here; try again in a moment.' };
}

/** Saves one thing at a time, and says what came of it. */
export function useSaving() {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  /** Whether it was done. */
  async function save(change: () => Promise<Refusable | null | undefined>): Promise<boolean> {
    setBusy(true);
    setDone(false);
    setRefusal(null);
    const answer = await change().catch(lostTo);
    setBusy(false);
    const good = Boolean(answer && '__typename' in answer && answer.__typename !== 'NotificationRefused');
    setDone(good);
    if (!good) setRefusal({ reason: answer?.reason ?? null, message: answer?.message ?? 'Try again in a moment.' });
    return good;
  }

  /** Something was changed since: what was said of the last save is no longer of this. */
  const changed = () => {
    setDone(false);
    setRefusal(null);
  };

  return { save, changed, busy, done, refusal };
}
