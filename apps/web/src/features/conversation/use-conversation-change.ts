import { useState } from 'react';
import { failureOf } from '../../lib/failures.js';

/** What a change of a conversation answers: done, or a refusal in words. */
interface Refusable {
  __typename: string;
  message?: string;
}

function messageOf(error: unknown): string {
  if (failureOf(error) === 'signed-out') return 'Your session had ended. Sign in, then try again; what you wrote is still here.';
  return 'Waymark could not be reached. What you wrote is still here; try again in a moment.';
}

/** Runs one change at a time and says why nothing came of it, if so. */
export function useConversationChange() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** Whether it was done. */
  async function attempt(change: () => Promise<Refusable | null | undefined>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await change();
      if (answer?.__typename === 'Conversation') return true;
      setRefusal(answer?.message ?? 'Try again in a moment.');
    } catch (error) {
      setRefusal(messageOf(error));
    } finally {
      setBusy(false);
    }
    return false;
  }

  return { attempt, busy, refusal };
}
