import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconEyeOff, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import { StatePill } from '../../components/StatePill.js';
import { momentText } from '../../lib/dates.js';
import { removeNoteMutation } from './conversation-changes.query.js';
import type { Conversation, Note } from './conversation.model.js';
import { who, type Names } from './conversation-words.js';
import { NoteForm } from './NoteForm.js';
import classes from './Notes.module.css';
import { useConversationChange } from './use-conversation-change.js';

interface OneNoteProps {
  note: Note;
  names: Names;
  place: { cycleId: string; personId: string };
}

function Own({ note, place, onChange }: Omit<OneNoteProps, 'names'> & { onChange: () => void }) {
  const [mutate] = useMutation(removeNoteMutation);
  const { attempt, busy, refusal } = useConversationChange();
  const remove = () => void attempt(async () => (await mutate({ variables: { input: { ...place, id: note.id } } })).data?.removeNote);
  const which = `the note of ${momentText(note.savedAt)}`;
  return (
    <>
      {refusal ? <Message tone="error" title="The note was not removed">{refusal}</Message> : null}
      <div className={classes.tools}>
        <Button variant="subtle" color="gray" size="compact-xs" aria-label={`Change ${which}`} onClick={onChange}>
          Change
        </Button>
        <Button variant="subtle" color="gray" size="compact-xs" loading={busy} aria-label={`Remove ${which}`} onClick={remove}>
          Remove
        </Button>
      </div>
    </>
  );
}

function OneNote({ note, names, place }: OneNoteProps) {
  const [changing, setChanging] = useState(false);
  const isOwn = note.author.id === names.viewerId;
  const isPrivate = note.visibility === 'PRIVATE';
  const Mark = isPrivate ? IconEyeOff : IconUsers;
  if (changing) {
    return (
      <li className={classes.note}>
        <NoteForm place={place} names={names} note={note} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li className={classes.note} data-private={isPrivate || undefined}>
      <p className={classes.head}>
        <span>
          {who(note.author, names.viewerId)}, {momentText(note.savedAt)}
        </span>
        <StatePill tone={isPrivate ? 'quiet' : 'accent'}>
          <Mark size={13} aria-hidden />
          {isPrivate ? 'Private: only you see it' : 'Shared'}
        </StatePill>
      </p>
      <p className={classes.text}>{note.text}</p>
      {isOwn ? <Own note={note} place={place} onChange={() => setChanging(true)} /> : null}
    </li>
  );
}

/** What was noted down: shared ones, and the reader's own. */
export function Notes({ conversation, names }: { conversation: Conversation; names: Names }) {
  const { cycleId, person, notes } = conversation;
  const place = { cycleId, personId: person.id };
  return (
    <section className={classes.notes} aria-label="Notes">
      <h2 className={classes.title}>Notes</h2>
      {notes.length === 0 ? <p className={classes.none}>{names.role === 'HR' ? 'Nothing is shared here.' : 'Nothing is noted down yet.'}</p> : null}
      <ul className={classes.list}>
        {notes.map((note) => (
          <OneNote key={note.id} note={note} names={names} place={place} />
        ))}
      </ul>
      {names.role === 'HR' ? null : <NoteForm place={place} names={names} />}
    </section>
  );
}
