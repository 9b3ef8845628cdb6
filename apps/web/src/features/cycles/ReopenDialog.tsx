import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import { PersonPicker, type PickedPerson } from '../../components/PersonPicker.js';
import { dayText, endOfDay, today } from '../../lib/dates.js';
import { reopenForPersonMutation } from './cycle-changes.query.js';
import type { Overview } from './cycle-plan.js';
import { cycleOverviewQuery } from './cycles.query.js';
import { cycleParticipantsQuery } from './participants.query.js';
import { useCycleChange } from './use-cycle-change.js';
import { usePlace } from './use-place.js';

interface ReopenDialogProps {
  cycle: Overview;
  /** Chosen already; null: to be chosen. */
  person: PickedPerson | null;
  opened: boolean;
  onClose: () => void;
}

interface Reopening {
  person: PickedPerson | null;
  until: string;
  managerToo: boolean;
}

function inAWeek(): string {
  return today(new Date(Date.now() + 7 * 86_400_000));
}

/** The instant until which answers are taken: an open cycle takes them until it closes, also where it was reopened for fewer days. */
function takenUntil(cycle: Overview, until: string): string {
  const end = endOfDay(until);
  return cycle.state === 'OPEN' && Date.parse(cycle.closesAt) > Date.parse(end) ? cycle.closesAt : end;
}

/** What comes of the day that is chosen. */
function afterThat(cycle: Overview, until: string): string {
  const shorter = until !== '' && takenUntil(cycle, until) === cycle.closesAt;
  return shorter ? `The cycle is open longer: they can answer until it closes on ${dayText(cycle.closesAt)}.` : 'At the end of this day what was submitted is shown.';
}

function useReopening(cycle: Overview, onDone: () => void) {
  const [mutate] = useMutation(reopenForPersonMutation, { refetchQueries: [cycleOverviewQuery, cycleParticipantsQuery] });
  const { attempt, busy, refusal } = useCycleChange();
  const reopen = async (person: PickedPerson, { until, managerToo }: Reopening) => {
    const input = { cycleId: cycle.id, personId: person.id, until: endOfDay(until), managerToo };
    if (!(await attempt(async () => (await mutate({ variables: { input } })).data?.reopenCycleForPerson))) return;
    notifications.show({ message: `${person.name} can answer until ${dayText(takenUntil(cycle, until))}`, color: 'teal' });
    onDone();
  };
  return { reopen, busy, refusal };
}

function untilProblem(until: string): string | undefined {
  if (!until) return 'Choose the last day.';
  return until < today() ? 'This day is over. Choose today or a later one.' : undefined;
}

function Signed({ cycle, person }: { cycle: Overview; person: PickedPerson | null }) {
  const place = usePlace(cycle.id, person);
  if (!person || place?.agreement !== 'AGREED') return null;
  return <Message tone="warning" title="They have agreed and signed">What {person.name} and their manager agreed on stays final and goes on counting. What is submitted now stands beside it.</Message>;
}

function Form({ cycle, person, onClose }: Omit<ReopenDialogProps, 'opened'>) {
  const { reopen, busy, refusal } = useReopening(cycle, onClose);
  const [form, setForm] = useState<Reopening>(() => ({ person, until: inAWeek(), managerToo: false }));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Reopening>) => setForm((before) => ({ ...before, ...part }));
  const wrongDay = untilProblem(form.until);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (form.person && !wrongDay) void reopen(form.person, form);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {refusal ? <Message tone="error" title="It was not reopened">{refusal}</Message> : null}
        <Text c="dimmed">What the person had submitted is a draft of theirs again. What was shown already stays until they submit.</Text>
        <PersonPicker label="Person" value={form.person} onChange={(person) => change({ person })} error={tried && !form.person ? 'Choose for whom it is reopened.' : undefined} />
        <Signed cycle={cycle} person={form.person} />
        <TextInput type="date" label="Until" description={afterThat(cycle, form.until)} value={form.until} error={tried ? wrongDay : undefined} onChange={(event) => change({ until: event.currentTarget.value })} />
        {cycle.kind === 'SELF_AND_MANAGER' ? <Checkbox label="Reopen it for their manager too" description="What the manager had submitted about them is a draft again." checked={form.managerToo} onChange={(event) => change({ managerToo: event.currentTarget.checked })} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Reopen
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Lets one person answer again, in a cycle that is open or closed. */
export function ReopenDialog({ cycle, person, opened, onClose }: ReopenDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Reopen ${cycle.name} for one person`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Form cycle={cycle} person={person} onClose={onClose} />
    </Modal>
  );
}
