import { useApolloClient } from '@apollo/client/react';
import { Anchor, Modal, Text } from '@mantine/core';
import { session, useSessionState } from '../../lib/session.js';
import { paths } from '../../lib/paths.js';
import { useViewer } from '../../lib/viewer.js';
import { SignInForm } from './SignInForm.js';

/** Laid over the page when the session has ended, so that nothing typed on it is lost. */
export function SessionExpired() {
  const client = useApolloClient();
  const { person } = useViewer();
  const expired = useSessionState() === 'expired';
  const onDone = async () => {
    session.restore();
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Modal opened={expired} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title="Your session has ended" centered>
      <Text c="dimmed" mb="md">
        Sign in again to go on where you were. Nothing you have written is lost.
      </Text>
      <SignInForm key={String(expired)} knownEmail={person.email ?? undefined} onDone={onDone} />
      <Anchor href={paths.signIn} size="sm" mt="md" display="inline-block">
        Sign in as someone else
      </Anchor>
    </Modal>
  );
}
