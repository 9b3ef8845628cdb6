import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { StatePill } from '../../components/StatePill.js';
import type { MyMentoringQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { endedText, nameOr, towardText } from '../../lib/mentoring-words.js';
import classes from './Mentoring.module.css';
import type { MentoringChanges } from './use-mentoring-change.js';

export type Mentee = MyMentoringQuery['mentees'][number];

interface MenteesProps {
  mentees: readonly Mentee[];
  changes: MentoringChanges;
}

function Request({ mentee, changes }: { mentee: Mentee; changes: MentoringChanges }) {
  const [words, setWords] = useState('');
  const name = nameOr(mentee.personName);
  const answer = (accepts: boolean) => void changes.answer({ id: mentee.id, accepts, words });
  return (
    <>
      <Textarea label="A word to them, if you like" value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} autosize minRows={1} maxLength={2000} mt="sm" maw={560} />
      <Group gap="xs" mt="sm">
        <Button size="compact-sm" loading={changes.busy} aria-label={`Accept: ${name}`} onClick={() => answer(true)}>
          Accept
        </Button>
        <Button size="compact-sm" variant="default" disabled={changes.busy} aria-label={`Decline: ${name}`} onClick={() => answer(false)}>
          Decline
        </Button>
      </Group>
    </>
  );
}

function Row({ mentee, changes }: { mentee: Mentee; changes: MentoringChanges }) {
  const name = nameOr(mentee.personName);
  const isOver = Boolean(mentee.endedAt);
  const isRequest = !isOver && !mentee.acceptedAt;
  return (
    <li className={classes.item}>
      <h3 className={classes.name}>
        {name} {isRequest ? <StatePill tone="accent">Waits for your answer</StatePill> : null}
      </h3>
      <p className={classes.words}>{towardText(mentee)}</p>
      <p className={classes.muted}>
        {mentee.isAskedByLead ? 'Their manager asked' : 'Asked'} on {dayText(mentee.askedAt)}.{mentee.acceptedAt ? ` You accepted on ${dayText(mentee.acceptedAt)}.` : ''} {endedText(mentee)}
      </p>
      {mentee.askedWords ? <blockquote className={classes.quote}>{mentee.askedWords}</blockquote> : null}
      {mentee.answerWords ? <p className={classes.muted}>You said: {mentee.answerWords}</p> : null}
      {isRequest ? <Request mentee={mentee} changes={changes} /> : null}
      {mentee.acceptedAt && !isOver ? (
        <Button mt="sm" size="compact-sm" variant="default" disabled={changes.busy} aria-label={`End it: ${name}`} onClick={() => void changes.end(mentee.id)}>
          End it
        </Button>
      ) : null}
    </li>
  );
}

/** Who asked the viewer or is mentored by them, and what each can do about it. */
export function Mentees({ mentees, changes }: MenteesProps) {
  return (
    <ul className={classes.items}>
      {mentees.map((mentee) => (
        <Row key={mentee.id} mentee={mentee} changes={changes} />
      ))}
    </ul>
  );
}
