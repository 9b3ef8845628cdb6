import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Message } from '../../components/Message.js';
import type { CycleKind } from '../../generated/graphql.js';
import { goOnAt, pageHeading } from '../../lib/go-on.js';
import { closeCycleMutation } from './cycle-changes.query.js';
import { useCycleChange } from './use-cycle-change.js';

interface CloseCycleDialogProps {
  /** Null while nothing is to be closed. */
  cycle: { id: string; name: string; kind: CycleKind } | null;
  onClose: () => void;
}

const consequence: Readonly<Record<CycleKind, string>> = {
  SELF_ONLY: 'Nobody can submit afterwards, and it cannot be opened again but for single people. Drafts that were not submitted are kept, unseen by others.',
  SELF_AND_MANAGER: 'What people and managers have submitted is shown to both now, also where the other side is missing. Nobody can submit afterwards, and it cannot be opened again but for single people. Drafts that were not submitted are kept, unseen by others.',
};

/** Asks before a cycle is closed: it cannot be opened again. */
export function CloseCycleDialog({ cycle, onClose }: CloseCycleDialogProps) {
  // Everything on the page may have changed by it: dates, counts, what can be done.
  const [mutate] = useMutation(closeCycleMutation, { refetchQueries: 'active' });
  const { attempt, busy, refusal } = useCycleChange();
  const close = async ({ id, name }: { id: string; name: string }) => {
    const done = await attempt(async () => (await mutate({ variables: { input: { cycleId: id } } })).data?.closeCycle);
    if (!done) return;
    notifications.show({ message: `${name} is closed` });
    onClose();
    // What opened this goes away with the open cycle.
    goOnAt(pageHeading);
  };
  return (
    <Modal opened={cycle !== null} onClose={onClose} title={`Close ${cycle?.name ?? ''}?`} closeButtonProps={{ 'aria-label': 'Close this dialog' }}>
      <Stack>
        {refusal ? <Message tone="error" title="The cycle was not closed">{refusal}</Message> : null}
        <Text c="dimmed">{cycle ? consequence[cycle.kind] : ''}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it open
          </Button>
          <Button loading={busy} onClick={() => cycle && void close(cycle)}>
            Close the cycle
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
