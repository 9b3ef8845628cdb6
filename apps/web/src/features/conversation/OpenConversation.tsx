import { useQuery } from '@apollo/client/react';
import { Button, Group, Select } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { PersonPicker, type PickedPerson } from '../../components/PersonPicker.js';
import { paths } from '../../lib/paths.js';
import { conversationCyclesQuery } from './conversation-list.query.js';
import classes from './Conversations.module.css';

/** Leads HR to the conversation of anybody. */
export function OpenConversation({ chosenCycle }: { chosenCycle: string }) {
  const navigate = useNavigate();
  const { data } = useQuery(conversationCyclesQuery);
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [cycle, setCycle] = useState(chosenCycle);
  const [tried, setTried] = useState(false);
  const cycles = (data?.cycles ?? []).filter(({ state }) => state !== 'PLANNED');
  const cycleId = cycle || cycles[0]?.id;
  const open = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (person && cycleId) void navigate(paths.conversation(cycleId, person.id));
  };
  if (cycles.length === 0) return null;
  return (
    <section className={classes.section} aria-label="Read a conversation">
      <h2 className={classes.heading}>Read a conversation</h2>
      <form onSubmit={open} noValidate>
        <Group align="flex-start">
          <PersonPicker label="About" value={person} onChange={setPerson} error={tried && !person ? 'Choose whom it is about.' : undefined} />
          <Select label="Cycle" data={cycles.map(({ id, name }) => ({ value: id, label: name }))} value={cycleId} onChange={(id) => setCycle(id ?? '')} allowDeselect={false} />
          <Button type="submit" variant="default" mt={21}>
            Open
          </Button>
        </Group>
      </form>
    </section>
  );
}
