import { v7 } from 'uuid';
import { conversationQuery, openDisputeMutation, proposeMutation, removeNoteMutation, saveNoteMutation, settleDisputeMutation, signMutation, withdrawDisputeMutation } from './queries.js';
import type { Talking } from './talking.js';

interface About {
  readonly cycleId: string;
  readonly personId: string;
  readonly disputeId: string;
}

/** Everything that can be asked about a conversation, so that whoever may not do it is refused and whoever may changes nothing. */
export function talkOperations<May>(about: () => About, may: May) {
  const place = ({ cycleId, personId } = about()) => ({ cycleId, personId });
  const operation = (query: string, variables: () => object) => ({ query, variables, may });
  const mutation = (query: string, more: () => object) => operation(query, () => ({ input: { ...place(), ...more() } }));
  const ending = (query: string, more: object = {}) => operation(query, () => ({ input: { id: about().disputeId, ...more } }));
  return {
    'Query.conversation': operation(conversationQuery, place),
    // HR is answered that it is not theirs to do: conversation/agreement.spec.ts.
    'Mutation.proposeAgreement': mutation(proposeMutation, () => ({ revision: 7, answers: [{ skillId: 'security', outcome: 'LEVEL', level: 1 }] })),
    'Mutation.signAgreement': mutation(signMutation, () => ({ revision: 7 })),
    'Mutation.openDispute': mutation(openDisputeMutation, () => ({ id: v7(), skillId: 'security', reason: 'again' })),
    'Mutation.settleDispute': ending(settleDisputeMutation, { settlement: ' ' }),
    'Mutation.withdrawDispute': ending(withdrawDisputeMutation),
    'Mutation.saveNote': mutation(saveNoteMutation, () => ({ id: v7(), visibility: 'PRIVATE', text: ' ' })),
    'Mutation.removeNote': mutation(removeNoteMutation, () => ({ id: v7() })),
  };
}

/** A dispute, a shared note and a private one. */
export async function beginTalk(talking: Talking, { disputeId, draft, submitted }: Record<'disputeId' | 'draft' | 'submitted', string>): Promise<void> {
  await talking.dispute('security', { id: disputeId, reason: submitted });
  await talking.note(draft);
  await talking.note(submitted, { visibility: 'SHARED' });
}
