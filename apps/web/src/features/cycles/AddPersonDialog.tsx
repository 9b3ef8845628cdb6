import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import { PersonPicker, type PickedPerson } from '../../components/PersonPicker.js';
import { addToCycleMutation } from './cycle-changes.query.js';
import type { Overview } from './cycle-plan.js';
import { cycleOverviewQuery } from './cycles.query.js';
import { cycleParticipantsQuery } from './participants.query.js';
import { useCycleChange } from './use-cycle-change.js';
import { usePlace } from './use-place.js';

interface AddPersonDialogProps {
  cycle: Overview;
  opened: boolean;
  onClose: () => void;
}

function Form({ cycle, onClose }: Omit<AddPersonDialogProps, 'opened'>) {
  const [mutate] = useMutation(addToCycleMutation, { refetchQueries: [cycleOverviewQuery, cycleParticipantsQuery] });
  const { attempt, busy, refusal } = useCycleChange();
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [tried, setTried] = useState(false);
  const place = usePlace(cycle.id, person);
  const already = person && place ? `${person.name} is in this cycle already.` : undefined;
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!person || already) return;
    const done = await attempt(async () => (await mutate({ variables: { input: { cycleId: cycle.id, personId: person.id } } })).data?.addToCycle);
    if (!done) return;
    notifications.show({ message: `${person.name} is in ${cycle.name}`, color: 'teal' });
    onClose();
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack>
        {refusal ? <Message tone="error" title="Nobody was added">{refusal}</Message> : null}
        <Text c="dimmed">For somebody who joined, or came back, after the cycle had opened. The dates are the same for them.</Text>
        <PersonPicker label="Person" value={person} onChange={setPerson} error={already ?? (tried && !person ? 'Choose who is to be added.' : undefined)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Add
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Adds one person to a cycle that has opened without them. */
export function AddPersonDialog({ cycle, opened, onClose }: AddPersonDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Add a person to ${cycle.name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Form cycle={cycle} onClose={onClose} />
    </Modal>
  );
}
