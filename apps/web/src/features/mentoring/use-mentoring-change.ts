import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { changeFailure } from '../../lib/change-failure.js';
import { answerMentoringMutation, endMenteeMutation, mentoringQuery, offerToMentorMutation, withdrawMentorOfferMutation } from './mentoring.query.js';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}

export interface MentoringChanges {
  readonly busy: boolean;
  /** Why the last change was not made; null: it was. */
  readonly refusal: string | null;
  readonly offer: (offered: { capacity: number; skillIds: string[]; agrees: boolean }) => Promise<boolean>;
  readonly withdraw: () => Promise<boolean>;
  readonly answer: (answered: { id: string; accepts: boolean; words: string }) => Promise<boolean>;
  readonly end: (id: string) => Promise<boolean>;
}

/** What a mentor changes, one thing at a time; the page follows. */
export function useMentoringChange(): MentoringChanges {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [offer] = useMutation(offerToMentorMutation);
  const [withdraw] = useMutation(withdrawMentorOfferMutation);
  const [answer] = useMutation(answerMentoringMutation);
  const [end] = useMutation(endMenteeMutation);

  async function attempt(run: () => Promise<Answer | null | undefined>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    try {
      const answered = await run();
      const refused = answered?.__typename === 'MentoringRefused';
      if (refused) setRefusal(answered.message ?? 'Nothing was changed.');
      await client.refetchQueries({ include: [mentoringQuery] });
      return !refused;
    } catch (error) {
      setRefusal(changeFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    refusal,
    offer: (input) => attempt(async () => (await offer({ variables: { input } })).data?.offerToMentor),
    withdraw: () =>
      attempt(async () => {
        await withdraw();
        return null;
      }),
    answer: (input) => attempt(async () => (await answer({ variables: { input } })).data?.answerMentoring),
    end: (id) => attempt(async () => (await end({ variables: { input: { id } } })).data?.endMentoring),
  };
}
