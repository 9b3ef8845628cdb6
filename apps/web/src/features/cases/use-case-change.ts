import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { PromotionRefusal } from '../../generated/graphql.js';
import { failureOf } from '../../lib/failures.js';
import type { Answer } from './case.model.js';
import { caseQuery } from './case.query.js';

/** Why nothing came of a change. */
export interface Refusal {
  /** Null where no answer came. */
  readonly reason: PromotionRefusal | null;
  readonly message: string;
  /** Whom it is about. */
  readonly personId: string | null;
}

export interface CaseChange {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** Whether it was done. */
  readonly attempt: (change: () => Promise<Answer | null | undefined>) => Promise<boolean>;
  /** What was said of the last try is of no use any more. */
  readonly forget: () => void;
}

const lost: Readonly<Record<string, string>> = {
  'signed-out': 'Your session had ended. Sign in, then try again; what you wrote is still here.',
  'no-access': 'This is not yours to do. What you wrote is still here.',
  refused: 'Something that was entered cannot be kept. What you wrote is still here.',
};

function lostTo(error: unknown): Refusal {
  return { reason: null, message: lost[failureOf(error)] ?? 'Waymark could not be reached. What you wrote is still here; try again in a moment.', personId: null };
}

/** One change of a case at a time. Where the case has gone on without the reader, the page shows it as it stands. */
export function useCaseChange(): CaseChange {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function attempt(change: () => Promise<Answer | null | undefined>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await change();
      if (answer?.__typename === 'PromotionCase') return true;
      setRefusal({ reason: answer?.reason ?? null, message: answer?.message ?? 'Try again in a moment.', personId: answer?.personId ?? null });
      if (answer?.reason === 'WRONG_STATE' || answer?.reason === 'VOTES_REVEALED') await client.refetchQueries({ include: [caseQuery] });
    } catch (error) {
      setRefusal(lostTo(error));
    } finally {
      setBusy(false);
    }
    return false;
  }

  return { attempt, busy, refusal, forget: () => setRefusal(null) };
}
