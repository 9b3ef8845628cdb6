import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { Message } from '../../components/Message.js';
import type { CyclesQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { openCycleMutation, planCycleMutation } from './cycle-changes.query.js';
import { changedPlan, newPlan, opensNow, planInput, problemsOf, type CyclePlan, type PlanProblems } from './cycle-plan.js';
import { cyclesQuery } from './cycles.query.js';
import { PlanFields } from './PlanFields.js';
import { useCycleChange } from './use-cycle-change.js';

interface OpenCycleDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Those that there are, newest first. */
  cycles: CyclesQuery['cycles'];
  /** What people would be assessed against today; null: none is in force. */
  framework: CyclesQuery['currentFramework'] | null;
}

/** Only one cycle is open at a time. */
function problemsWith(plan: CyclePlan, cycles: OpenCycleDialogProps['cycles']): PlanProblems {
  const standing = cycles.find(({ state }) => state === 'OPEN');
  const problems = problemsOf(plan);
  if (!standing || !opensNow(plan) || problems.opensOn) return problems;
  return { ...problems, opensOn: `${standing.name} is open until ${dayText(standing.closesAt)}, and one is open at a time. Close it first, or choose a later day.` };
}

function usePlanning(onDone: () => void) {
  const [plan] = useMutation(planCycleMutation, { refetchQueries: [cyclesQuery] });
  const [open] = useMutation(openCycleMutation, { refetchQueries: [cyclesQuery] });
  const { attempt, busy, refusal } = useCycleChange();
  // The same id when it is tried again: a lost answer makes no second cycle.
  const [id, setId] = useState(() => v7());
  const save = async (wanted: CyclePlan) => {
    const now = opensNow(wanted);
    const input = planInput(id, wanted);
    const done = await attempt(async () => {
      const planned = (await plan({ variables: { input } })).data?.planCycle;
      if (planned?.__typename !== 'Cycle' || !now) return planned;
      return (await open({ variables: { input: { id, name: input.name, closesAt: input.closesAt } } })).data?.openCycle;
    });
    if (!done) return;
    notifications.show({ message: now ? `${input.name} is open` : `${input.name} is planned`, color: 'teal' });
    setId(v7());
    onDone();
  };
  return { save, busy, refusal };
}

/** The plan, and every change to it. */
function usePlan(cycles: OpenCycleDialogProps['cycles']) {
  const [plan, setPlan] = useState(() => newPlan(cycles));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const change = (part: Partial<CyclePlan>) => {
    setPlan((before) => changedPlan(before, part, chosen));
    setChosen((before) => [...before, ...Object.keys(part)]);
  };
  return { plan, change };
}

function Form({ onClose, cycles, framework }: Omit<OpenCycleDialogProps, 'opened'>) {
  const { plan, change } = usePlan(cycles);
  const [tried, setTried] = useState(false);
  const { save, busy, refusal } = usePlanning(onClose);
  const problems = problemsWith(plan, cycles);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) void save(plan);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {refusal ? <Message tone="error" title="The cycle was not opened">{refusal}</Message> : null}
        <PlanFields plan={plan} problems={tried ? problems : {}} kindStays={false} openingStays={false} onChange={change} />
        {framework ? <Text size="sm" c="dimmed">{`People are assessed against ${framework.name}, version ${framework.number}: the framework in force today.`}</Text> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {opensNow(plan) ? 'Open now' : 'Plan the cycle'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Plans a cycle: it opens by itself on its day, or at once when that is today. */
export function OpenCycleDialog({ opened, onClose, cycles, framework }: OpenCycleDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Open a cycle" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Form onClose={onClose} cycles={cycles} framework={framework} />
    </Modal>
  );
}
