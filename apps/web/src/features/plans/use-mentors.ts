import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { MentorsQuery } from '../../generated/graphql.js';
import { changeFailure } from '../../lib/change-failure.js';
import { askMentorMutation, endMentoringMutation, mentorsQuery } from './mentors.query.js';

export type Pair = MentorsQuery['mentorings'][number];

export interface Mentors {
  /** What waits or goes on first. */
  readonly pairs: readonly Pair[];
  readonly busy: boolean;
  /** Why the last change was not made; null: it was. */
  readonly refusal: string | null;
  readonly ask: (asked: { itemId: string; mentorId: string; words: string }) => Promise<boolean>;
  readonly end: (id: string) => Promise<boolean>;
}

/** The mentors of one person, and what is asked of them; one change at a time. */
export function useMentors(personId: string): Mentors {
  const { data, refetch } = useQuery(mentorsQuery, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  const [ask] = useMutation(askMentorMutation);
  const [end] = useMutation(endMentoringMutation);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function attempt(run: () => Promise<{ readonly __typename: string; readonly message?: string } | undefined>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await run();
      const refused = answer?.__typename === 'MentoringRefused';
      if (refused) setRefusal(answer.message ?? 'Nothing was changed.');
      await refetch();
      return !refused;
    } catch (error) {
      setRefusal(changeFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    pairs: data?.mentorings ?? [],
    busy,
    refusal,
    ask: (asked) => attempt(async () => (await ask({ variables: { input: { id: crypto.randomUUID(), personId, ...asked } } })).data?.askMentor),
    end: (id) => attempt(async () => (await end({ variables: { input: { id } } })).data?.endMentoring),
  };
}
