import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import { today } from '../../lib/dates.js';
import { changeCycleMutation } from './cycle-changes.query.js';
import { changeInput, planOf, problemsOf, type Overview } from './cycle-plan.js';
import { cycleOverviewQuery } from './cycles.query.js';
import { PlanFields } from './PlanFields.js';
import { useCycleChange } from './use-cycle-change.js';

interface ChangeCycleDialogProps {
  cycle: Overview;
  opened: boolean;
  onClose: () => void;
}

function Form({ cycle, onClose }: Omit<ChangeCycleDialogProps, 'opened'>) {
  const [mutate] = useMutation(changeCycleMutation, { refetchQueries: [cycleOverviewQuery] });
  const { attempt, busy, refusal } = useCycleChange();
  const [plan, setPlan] = useState(() => planOf(cycle));
  const [tried, setTried] = useState(false);
  const problems = problemsOf(plan, today(), cycle);
  const save = async () => {
    const done = await attempt(async () => (await mutate({ variables: { input: changeInput(cycle, plan) } })).data?.changeCycle);
    if (!done) return;
    notifications.show({ message: `${plan.name.trim()} is changed`, color: 'teal' });
    onClose();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) void save();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {refusal ? <Message tone="error" title="The cycle was not changed">{refusal}</Message> : null}
        <PlanFields plan={plan} problems={tried ? problems : {}} kindStays openingStays={cycle.state === 'OPEN'} onChange={(part) => setPlan((before) => ({ ...before, ...part }))} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Changes a planned cycle; of an open one the name, later dates, and more teams. */
export function ChangeCycleDialog({ cycle, opened, onClose }: ChangeCycleDialogProps) {
  const title = cycle.state === 'OPEN' ? `Extend ${cycle.name}` : `Change ${cycle.name}`;
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Form cycle={cycle} onClose={onClose} />
    </Modal>
  );
}
