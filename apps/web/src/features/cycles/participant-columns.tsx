import { Anchor, Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import type { DataColumn } from '../../components/data-table/DataTable.js';
import type { PickedPerson } from '../../components/PersonPicker.js';
import { paths } from '../../lib/paths.js';
import type { Overview } from './cycle-plan.js';
import classes from './Participants.module.css';
import { managerText, selfText, standText, type Participant } from './participant-words.js';

interface ActionsProps {
  cycle: Overview;
  participant: Participant;
  onReopen: (person: PickedPerson) => void;
}

/** In an open cycle there is nothing to reopen for who has not submitted, nor of whom anybody has. */
function canReopen({ state }: Overview, { left, selfSubmittedAt, managerSubmittedAt }: Participant): boolean {
  return !left && (state === 'CLOSED' || Boolean(selfSubmittedAt ?? managerSubmittedAt));
}

function Actions({ cycle, participant, onReopen }: ActionsProps) {
  const { person, revealedAt } = participant;
  return (
    <Group gap="xs">
      {canReopen(cycle, participant) ? (
        <Button variant="default" size="compact-sm" aria-label={`Reopen for ${person.name}`} onClick={() => onReopen({ id: person.id, name: person.name })}>
          Reopen
        </Button>
      ) : null}
      {revealedAt && cycle.kind === 'SELF_AND_MANAGER' ? (
        <Anchor component={Link} size="sm" to={paths.conversation(cycle.id, person.id)} aria-label={`Conversation with ${person.name}`}>
          Conversation
        </Anchor>
      ) : null}
    </Group>
  );
}

function Stand({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className={classes.quiet}>–</span>;
  return (
    <ul className={classes.stand}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** In the order of the server, by name: no column sorts what is not all here. */
export function participantColumns(cycle: Overview, onReopen: ActionsProps['onReopen']): DataColumn<Participant>[] {
  const manager: DataColumn<Participant> = { id: 'manager', header: 'Manager submitted', cell: (participant) => managerText(cycle, participant) };
  return [
    { id: 'person', header: 'Person', cell: ({ person }) => <Anchor component={Link} to={paths.person(person.id)} size="sm" fw={560}>{person.name}</Anchor> },
    { id: 'self', header: 'Person submitted', cell: (participant) => selfText(cycle, participant) },
    ...(cycle.kind === 'SELF_AND_MANAGER' ? [manager] : []),
    { id: 'stand', header: 'State', cell: (participant) => <Stand lines={standText(cycle, participant)} /> },
    { id: 'action', header: 'Action', cell: (participant) => <Actions cycle={cycle} participant={participant} onReopen={onReopen} />, width: '200px' },
  ];
}
