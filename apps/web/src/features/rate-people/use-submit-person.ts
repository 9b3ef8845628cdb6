import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { v7 } from 'uuid';
import { draftOf } from '../../lib/draft/answers.js';
import type { DraftKeeper } from '../../lib/draft/draft-keeper.js';
import { failureOf } from '../../lib/failures.js';
import { rateesQuery, submitRatingsMutation } from './rate-people.query.js';

interface SubmitOptions {
  cycleId: string;
  personId: string;
  /** Left out where nothing can be submitted any more. */
  keeper: DraftKeeper | undefined;
}

function messageOf(error: unknown): string {
  if (failureOf(error) === 'signed-out') return 'Your session had ended. Sign in, then submit again; nothing is lost.';
  return 'Waymark could not be reached. Your ratings are kept; try again in a moment.';
}

/** Submits what was saved about one person: exactly the revision that the reader sees. */
export function useSubmitPerson({ cycleId, personId, keeper }: SubmitOptions) {
  const [mutate, { loading }] = useMutation(submitRatingsMutation, { refetchQueries: [rateesQuery] });
  const [refusal, setRefusal] = useState<string | null>(null);
  // The same id when it is tried again: a lost answer submits nothing twice.
  const [id] = useState(() => v7());

  /** Whether it was submitted. */
  async function submit(): Promise<boolean> {
    setRefusal(null);
    if (!keeper) return false;
    try {
      const { data } = await mutate({ variables: { input: { id, cycleId, personId, revision: keeper.current().revision } } });
      const payload = data?.submitManagerAssessment;
      if (payload?.__typename === 'ManagerAssessment') {
        keeper.forget();
        return true;
      }
      if (payload?.reason === 'STALE_REVISION' && payload.draft) keeper.takeIn(draftOf(payload.draft));
      const elsewhere = payload?.reason === 'STALE_REVISION' ? ' Ratings from another tab or device were taken in: look once more, then submit.' : '';
      setRefusal(`${payload?.message ?? 'Try again in a moment.'}${elsewhere}`);
    } catch (error) {
      setRefusal(messageOf(error));
    }
    return false;
  }

  return { submit, busy: loading, refusal };
}
