import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { changeFailure } from '../../lib/change-failure.js';

/** What a change of a talk is answered with; a flag where nothing can be refused. */
type Answer = { readonly __typename: string; readonly message?: string } | boolean | undefined;

/** One change at a time; the page follows. */
export function useTalkChange() {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = async (run: () => Promise<Answer>): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await run();
      const refused = typeof answer === 'object' && answer.__typename === 'TalkRefused';
      if (refused) setRefusal(answer.message ?? 'Nothing was changed.');
      await client.refetchQueries({ include: 'active' });
      return !refused;
    } catch (error) {
      setRefusal(changeFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { attempt, busy, refusal };
}
