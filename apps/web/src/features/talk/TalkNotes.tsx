import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import { StatePill } from '../../components/StatePill.js';
import { momentText } from '../../lib/dates.js';
import { useViewer } from '../../lib/viewer.js';
import { NoteEditor } from './NoteEditor.js';
import { removeTalkNoteMutation, saveTalkNoteMutation } from './talk.query.js';
import type { Note, Whose } from './talk.model.js';
import classes from './Talk.module.css';
import { useTalkChange } from './use-talk-change.js';

interface OneNoteProps {
  note: Note;
  whose: Whose;
  /** False: they can be read and removed, and no more. */
  writes: boolean;
}

function Own({ note, whose, writes, onChange }: OneNoteProps & { onChange: () => void }) {
  const [save] = useMutation(saveTalkNoteMutation);
  const [remove] = useMutation(removeTalkNoteMutation);
  const { attempt, busy, refusal } = useTalkChange();
  const which = `the note of ${momentText(note.writtenAt)}`;
  const keepForOneself = () => {
    const { id, text, revision } = note;
    void attempt(async () => (await save({ variables: { input: { id, personId: whose.person.id, text, revision, visibility: 'PRIVATE' } } })).data?.saveTalkNote);
  };
  return (
    <>
      {refusal ? <Message tone="error" title="Nothing was changed">{refusal}</Message> : null}
      <div className={classes.tools}>
        {writes && note.visibility === 'PRIVATE' ? (
          <Button variant="subtle" color="gray" size="compact-xs" aria-label={`Change or share ${which}`} onClick={onChange}>
            Change or share
          </Button>
        ) : null}
        {writes && note.visibility === 'SHARED' ? (
          <Button variant="subtle" color="gray" size="compact-xs" disabled={busy} aria-label={`Share no more ${which}`} onClick={keepForOneself}>
            Share it no more
          </Button>
        ) : null}
        <Button variant="subtle" color="gray" size="compact-xs" loading={busy} aria-label={`Remove ${which}`} onClick={() => void attempt(async () => (await remove({ variables: { input: { id: note.id } } })).data?.removeTalkNote)}>
          Remove
        </Button>
      </div>
    </>
  );
}

/** One note, its author and who reads it. */
export function OneNote({ note, whose, writes }: OneNoteProps) {
  const viewer = useViewer();
  const [changing, setChanging] = useState(false);
  const isOwn = note.authorId === viewer.person.id;
  const isPrivate = note.visibility === 'PRIVATE';
  if (changing && isPrivate) {
    return (
      <li className={classes.note} data-private>
        <NoteEditor whose={whose} note={note} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li className={classes.note} data-private={isPrivate || undefined}>
      <p className={classes.head}>
        <span>
          {isOwn ? 'You' : (note.authorName ?? 'Somebody who is no longer here')}, {momentText(note.savedAt)}
        </span>
        <StatePill tone={isPrivate ? 'quiet' : 'accent'}>{isPrivate ? 'Only you read it' : 'Shared'}</StatePill>
      </p>
      <p className={classes.text}>{note.text}</p>
      {isOwn ? <Own note={note} whose={whose} writes={writes} onChange={() => setChanging(true)} /> : null}
    </li>
  );
}

/** Shared notes and the reader's own, and a new one to write. */
export function TalkNotes({ notes, whose, writes }: { notes: readonly Note[]; whose: Whose; writes: boolean }) {
  const [begun, setBegun] = useState(0);
  return (
    <>
      {writes ? <NoteEditor key={begun} whose={whose} onDone={() => setBegun(begun + 1)} /> : null}
      {notes.length === 0 && !writes ? <p className={classes.muted}>Nothing is shared here.</p> : null}
      <ul className={classes.notes} style={{ marginTop: 16 }}>
        {notes.map((note) => (
          <OneNote key={note.id} note={note} whose={whose} writes={writes} />
        ))}
      </ul>
    </>
  );
}
