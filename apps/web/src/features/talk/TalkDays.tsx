import { useMutation } from '@apollo/client/react';
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import { StatePill } from '../../components/StatePill.js';
import { dateText, today } from '../../lib/dates.js';
import { useViewer } from '../../lib/viewer.js';
import { confirmTalkMutation, recordTalkMutation, takeBackTalkMutation } from './talk.query.js';
import type { PlanTalk } from './talk.model.js';
import classes from './Talk.module.css';
import { useTalkChange } from './use-talk-change.js';

function Record({ talk: { personId, proposedOn } }: { talk: PlanTalk }) {
  const [heldOn, setHeldOn] = useState(today());
  const [nextOn, setNextOn] = useState(proposedOn);
  const [mutate] = useMutation(recordTalkMutation);
  const { attempt, busy, refusal } = useTalkChange();
  const record = () => void attempt(async () => (await mutate({ variables: { input: { id: crypto.randomUUID(), personId, heldOn, nextOn: nextOn || null } } })).data?.recordTalk);
  return (
    <>
      {refusal ? <Message tone="error" title="The talk was not recorded">{refusal}</Message> : null}
      <Group align="flex-end" mb="md">
        <TextInput type="date" label="You talked on" max={today()} value={heldOn} onChange={({ currentTarget }) => setHeldOn(currentTarget.value)} />
        <TextInput type="date" label="Next time on" min={heldOn} value={nextOn} onChange={({ currentTarget }) => setNextOn(currentTarget.value)} />
        <Button disabled={!heldOn} loading={busy} onClick={record}>
          We talked
        </Button>
      </Group>
    </>
  );
}

function Day({ held, personId }: { held: PlanTalk['talks'][number]; personId: string }) {
  const viewer = useViewer();
  const [confirm] = useMutation(confirmTalkMutation);
  const [takeBack] = useMutation(takeBackTalkMutation);
  const { attempt, busy, refusal } = useTalkChange();
  const variables = { input: { id: held.id, personId } };
  const day = dateText(held.heldOn);
  const word = held.recordedById === viewer.person.id ? 'You say so' : `${held.recordedByName ?? 'Somebody who is no longer here'} says so`;
  return (
    <li className={classes.item}>
      <Group component="span" gap="xs">
        {day} {held.confirmedAt ? <StatePill tone="good">Both say so</StatePill> : <StatePill tone="quiet">{word}</StatePill>}
      </Group>
      {refusal ? <Message tone="error" title="Nothing was changed">{refusal}</Message> : null}
      {held.isToConfirm ? (
        <Button size="compact-sm" variant="default" loading={busy} aria-label={`Confirm: ${day}`} onClick={() => void attempt(async () => (await confirm({ variables })).data?.confirmTalk)}>
          Confirm
        </Button>
      ) : null}
      {held.isToTakeBack ? (
        <Button size="compact-sm" variant="default" loading={busy} aria-label={`Take back: ${day}`} onClick={() => void attempt(async () => (await takeBack({ variables })).data?.takeBackTalk)}>
          Take it back
        </Button>
      ) : null}
    </li>
  );
}

/** The days on which the two talked, and the next one. */
export function TalkDays({ talk }: { talk: PlanTalk }) {
  return (
    <>
      {talk.role === 'HR' ? null : <Record talk={talk} />}
      <ul className={classes.items}>
        {talk.talks.map((held) => (
          <Day key={held.id} held={held} personId={talk.personId} />
        ))}
      </ul>
    </>
  );
}
