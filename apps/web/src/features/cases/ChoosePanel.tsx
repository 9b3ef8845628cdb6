import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import { PersonPicker, type PickedPerson } from '../../components/PersonPicker.js';
import { counted } from '../../lib/counts.js';
import { choosePanelMutation } from './case-changes.query.js';
import type { Case, Seat } from './case.model.js';
import { panelPolicyQuery } from './case-lookups.query.js';
import classes from './Cases.module.css';
import { refusedText, whyNot } from './panel-choice.js';
import { useCaseChange } from './use-case-change.js';

interface MemberProps {
  member: PickedPerson;
  seat: Seat | undefined;
  problem: string | null;
  onDrop: () => void;
}

function Member({ member, seat, problem, onDrop }: MemberProps) {
  return (
    <li className={classes.row}>
      <strong>{member.name}</strong>
      {seat?.voted ? (
        <span className={classes.muted}>has voted and stays</span>
      ) : (
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconTrash size={14} aria-hidden />} aria-label={`Take off ${member.name}`} onClick={onDrop}>
          Take off
        </Button>
      )}
      {problem ? (
        <p className={classes.bad} role="alert">
          {problem}
        </p>
      ) : null}
    </li>
  );
}

/** Members as they are chosen here; nothing is kept before it is saved. */
function useChoice(shown: Case, seats: readonly Seat[]) {
  const [members, setMembers] = useState<readonly PickedPerson[]>(() => seats.map(({ member: { id, name } }) => ({ id, name })));
  const [wrong, setWrong] = useState<string | undefined>();
  const add = (person: PickedPerson | null) => {
    setWrong(undefined);
    if (!person || members.some(({ id }) => id === person.id)) return;
    const problem = whyNot(person, shown);
    if (problem) setWrong(problem);
    else setMembers([...members, person]);
  };
  const drop = (id: string) => setMembers(members.filter((member) => member.id !== id));
  return { members, add, drop, wrong, isChanged: members.length !== seats.length || members.some(({ id }) => !seats.some(({ member }) => member.id === id)) };
}

/** HR chooses who is on the panel; whom the rules keep off is told at the name. */
export function ChoosePanel({ shown, seats }: { shown: Case; seats: readonly Seat[] }) {
  const [choose] = useMutation(choosePanelMutation);
  const { data } = useQuery(panelPolicyQuery);
  const { attempt, busy, refusal } = useCaseChange();
  const { members, add, drop, wrong, isChanged } = useChoice(shown, seats);
  const minimum = data?.promotionPolicy.panelMinimum;
  const save = async () => {
    const saved = await attempt(async () => (await choose({ variables: { input: { caseId: shown.id, memberIds: members.map(({ id }) => id) } } })).data?.choosePromotionPanel);
    if (saved) notifications.show({ message: 'The panel is kept', color: 'teal' });
  };
  return (
    <div className={`${classes.card} ${classes.form}`} role="group" aria-label="Choose the panel">
      <div>
        <h3 className={classes.subtitle}>Choose the panel</h3>
        <p className={classes.muted}>
          Not {shown.person.name}, nor who proposed them, nor anyone who leads them or is led by them{shown.round === 2 ? ', nor anyone of the first panel' : ''}. {minimum === undefined ? '' : `At least ${counted(minimum, 'member', 'members')}; ${members.length} chosen.`}
        </p>
      </div>
      {refusal && refusal.personId === null ? <Message tone="error" title="The panel was not changed">{refusal.message}</Message> : null}
      <ul className={classes.list}>
        {members.map((member) => (
          <Member key={member.id} member={member} seat={seats.find((seat) => seat.member.id === member.id)} problem={refusedText(member, refusal, shown)} onDrop={() => drop(member.id)} />
        ))}
      </ul>
      <PersonPicker key={members.length} label="Add somebody" value={null} onChange={add} error={wrong} />
      <Group>
        <Button variant="default" loading={busy} disabled={!isChanged} onClick={() => void save()}>
          Keep this panel
        </Button>
      </Group>
    </div>
  );
}
