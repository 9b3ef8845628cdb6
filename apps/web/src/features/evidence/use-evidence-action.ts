import { useState } from 'react';
import { failureOf } from '../../lib/failures.js';

/** What an action on evidence answers: done, or a refusal in words. */
interface Refusable {
  __typename: string;
  message?: string;
  problems?: readonly { message: string }[];
}

function messageOf(error: unknown): string {
  const failure = failureOf(error);
  if (failure === 'signed-out') return 'Your session had ended. Sign in, then try again; what you entered is still here.';
  if (failure === 'no-access') return 'Only the named verifier and whoever leads the person can decide on this.';
  return 'Waymark could not be reached. What you entered is still here; try again in a moment.';
}

/** Runs one action at a time and says why it was refused, if so. */
export function useEvidenceAction() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** What came of it; null: nothing was done. */
  async function attempt<Answer extends Refusable>(action: () => Promise<Answer | null | undefined>): Promise<Answer | null> {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await action();
      if (answer && answer.__typename !== 'EvidenceRefused') return answer;
      setRefusal([answer?.message ?? 'Try again in a moment.', ...(answer?.problems ?? []).map(({ message }) => message)].join(' '));
    } catch (error) {
      setRefusal(messageOf(error));
    } finally {
      setBusy(false);
    }
    return null;
  }

  return { attempt, busy, refusal, forget: () => setRefusal(null) };
}
