import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { Message } from '../../components/Message.js';
import { endOfDay, today } from '../../lib/dates.js';
import { cyclesQuery, openCycleMutation } from './cycles.query.js';

/** "2026 Q4" of the day. */
export function quarterName(day: Date): string {
  return `${day.getFullYear()} Q${Math.floor(day.getMonth() / 3) + 1}`;
}

function inWeeks(weeks: number): string {
  return today(new Date(Date.now() + weeks * 7 * 86_400_000));
}

function useOpenCycle(onDone: () => void) {
  const [mutate, { loading }] = useMutation(openCycleMutation, { refetchQueries: [cyclesQuery] });
  const [refusal, setRefusal] = useState<string | null>(null);
  // The same id when it is tried again: a lost answer opens no second cycle.
  const [id, setId] = useState(() => v7());
  const open = async (name: string, closesOn: string) => {
    setRefusal(null);
    const result = await mutate({ variables: { input: { id, name: name.trim(), closesAt: endOfDay(closesOn) } } }).catch(() => null);
    const payload = result?.data?.openCycle;
    if (payload?.__typename !== 'Cycle') return setRefusal(payload?.message ?? 'Waymark could not be reached. Try again in a moment.');
    notifications.show({ message: `${payload.name} is open`, color: 'teal' });
    setId(v7());
    onDone();
  };
  return { open, loading, refusal };
}

/** Name and last day; it opens at once. */
export function OpenCycleDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [name, setName] = useState(() => quarterName(new Date()));
  const [closesOn, setClosesOn] = useState(() => inWeeks(3));
  const { open, loading, refusal } = useOpenCycle(onClose);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void open(name, closesOn);
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Open a cycle" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={onSubmit}>
        <Stack>
          {refusal ? <Message tone="error" title="The cycle was not opened">{refusal}</Message> : null}
          <TextInput label="Name" required withAsterisk={false} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput type="date" label="Last day" description="It closes at the end of this day; drafts that were not submitted stay unseen." required withAsterisk={false} min={today()} value={closesOn} onChange={(event) => setClosesOn(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={loading}>
              Open now
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
