import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { MessageChannel } from '../../generated/graphql.js';
import { deliveriesQuery, sendTestMutation } from './notifications.query.js';
import { useSaving } from './use-saving.js';

/** Sends a test; what became of it stands in the list of messages. */
export function TestButton({ channel, children }: { channel: MessageChannel; children: string }) {
  const [mutate] = useMutation(sendTestMutation, { refetchQueries: [deliveriesQuery] });
  const { save, busy, done, refusal } = useSaving();
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void save(async () => (await mutate({ variables: { channel } })).data?.sendTestMessage)}>
        {children}
      </Button>
      <span role="status">{done ? 'On its way. What becomes of it stands below.' : (refusal?.message ?? '')}</span>
    </>
  );
}
