import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { v7 } from 'uuid';
import { failureOf } from '../../lib/failures.js';
import { inputOf, type LearningDraft, type Problems, type Resource } from './learning-draft.js';
import { learningFrameQuery, learningGapsQuery, learningResourcesQuery, retireLearningMutation, saveLearningMutation, suggestLearningMutation } from './learning.query.js';

/** Why nothing was changed: in words, and by field. */
export interface LearningRefusal {
  readonly message: string;
  readonly problems: Problems;
  /** As somebody else has saved it in the meantime. */
  readonly newer: Resource | null;
}

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly mistakes?: readonly { readonly field: string; readonly message: string }[];
  readonly resource?: Resource | null;
}

function messageOf(error: unknown): string {
  if (failureOf(error) === 'signed-out') return 'Your session had ended. Sign in, then try again; what you entered is still here.';
  return 'Waymark could not be reached. What you entered is still here; try again in a moment.';
}

/** Changes of the list, one at a time. */
export function useLearningChange() {
  const client = useApolloClient();
  const [save] = useMutation(saveLearningMutation);
  const [suggest] = useMutation(suggestLearningMutation);
  const [retire] = useMutation(retireLearningMutation);
  // The same id when it is tried again: a lost answer makes no second resource.
  const [freshId] = useState(() => v7());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LearningRefusal | null>(null);

  /** Whether it was done. */
  async function attempt(run: () => Promise<Answer | undefined>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await run();
      const isDone = answer?.__typename === 'LearningResource';
      if (!isDone) setRefusal({ message: answer?.message ?? 'Nothing was changed.', problems: Object.fromEntries((answer?.mistakes ?? []).map(({ field, message }) => [field, message])), newer: answer?.resource ?? null });
      else await client.refetchQueries({ include: [learningResourcesQuery, learningGapsQuery, learningFrameQuery] });
      return isDone;
    } catch (error) {
      setRefusal({ message: messageOf(error), problems: {}, newer: null });
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    refusal,
    /** Lists a new one, or the one that is given as the draft has it. What was saved elsewhere was shown: it is what this replaces. */
    save: (draft: LearningDraft, resource: Resource | null) =>
      attempt(async () => (await save({ variables: { input: { id: resource?.id ?? freshId, revision: refusal?.newer?.revision ?? resource?.revision ?? 0, ...inputOf(draft) } } })).data?.saveLearningResource),
    suggest: (draft: LearningDraft) => attempt(async () => (await suggest({ variables: { input: { id: freshId, ...inputOf(draft) } } })).data?.suggestLearningResource),
    retire: ({ id, revision }: Resource) => attempt(async () => (await retire({ variables: { input: { id, revision } } })).data?.retireLearningResource),
  };
}
