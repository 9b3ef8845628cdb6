import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import { closeCycleMutation, cyclesQuery } from './cycles.query.js';

interface CloseCycleDialogProps {
  /** Null while nothing is to be closed. */
  cycle: { id: string; name: string } | null;
  onClose: () => void;
}

/** Asks before a cycle is closed: it cannot be opened again. */
export function CloseCycleDialog({ cycle, onClose }: CloseCycleDialogProps) {
  const [mutate, { loading }] = useMutation(closeCycleMutation, { refetchQueries: [cyclesQuery] });
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = async (cycleId: string) => {
    setRefusal(null);
    const result = await mutate({ variables: { input: { cycleId } } }).catch(() => null);
    const payload = result?.data?.closeCycle;
    if (payload?.__typename !== 'Cycle') return setRefusal(payload?.message ?? 'Waymark could not be reached. Try again in a moment.');
    notifications.show({ message: `${payload.name} is closed` });
    onClose();
  };
  return (
    <Modal opened={cycle !== null} onClose={onClose} title={`Close ${cycle?.name ?? ''}?`} closeButtonProps={{ 'aria-label': 'Close this dialog' }}>
      <Stack>
        {refusal ? <Message tone="error" title="The cycle was not closed">{refusal}</Message> : null}
        <Text c="dimmed">Nobody can submit afterwards, and it cannot be opened again. Drafts that were not submitted stay unseen.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it open
          </Button>
          <Button loading={loading} onClick={() => cycle && void close(cycle.id)}>
            Close the cycle
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
