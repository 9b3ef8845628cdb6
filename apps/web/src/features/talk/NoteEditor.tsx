import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { Message } from '../../components/Message.js';
import type { NoteState } from './note-keeper.js';
import { saveTalkNoteMutation } from './talk.query.js';
import { readersText } from './talk-words.js';
import type { Note, Whose } from './talk.model.js';
import { useNoteKeeper } from './use-note-keeper.js';
import { useTalkChange } from './use-talk-change.js';
import classes from './Talk.module.css';

interface NoteEditorProps {
  whose: Whose;
  /** One of the viewer's own that is not shared; left out for a new one. */
  note?: Note;
  /** It is shared, or the reader is done with it. */
  onDone: () => void;
}

function statusText({ status, revision, merged, text }: NoteState): string {
  if (text.trim() === '') return 'Kept while you type.';
  if (merged) return 'You changed this note elsewhere, too: both are here.';
  if (status === 'retrying') return 'Not saved yet. Trying again by itself; nothing is lost.';
  return status === 'saving' || revision === 0 ? 'Saving…' : 'Saved. Only you read it.';
}

/** A note that is kept as one's own while it is typed; sharing it is an act of its own. */
export function NoteEditor({ whose, note, onDone }: NoteEditorProps) {
  const { keeper, state } = useNoteKeeper({ personId: whose.person.id, place: note?.id ?? whose.person.id, note: note ?? { id: crypto.randomUUID(), text: '', revision: 0 } });
  const [mutate] = useMutation(saveTalkNoteMutation);
  const { attempt, busy, refusal } = useTalkChange();
  const isKept = state.status === 'saved' && state.revision > 0 && state.text.trim() !== '';
  const share = async () => {
    const input = { id: state.id, personId: whose.person.id, text: state.text, revision: state.revision, visibility: 'SHARED' as const };
    if (await attempt(async () => (await mutate({ variables: { input } })).data?.saveTalkNote)) finish();
  };
  const finish = () => {
    keeper.forget();
    onDone();
  };
  return (
    <Stack gap="xs" maw={820}>
      {refusal ? <Message tone="error" title="The note was not shared">{refusal}</Message> : null}
      {state.refusal ? <Message tone="error" title="The note was not saved">{state.refusal}</Message> : null}
      <Textarea label={note ? 'Change the note' : 'A new note'} autosize minRows={2} maxRows={14} maxLength={5000} value={state.text} onChange={({ currentTarget }) => keeper.type(currentTarget.value)} />
      <p className={classes.muted} role="status">
        {statusText(state)}
      </p>
      <Group gap="xs">
        <Button variant="default" disabled={!isKept} onClick={finish}>
          Keep it for yourself
        </Button>
        <Button variant="default" disabled={!isKept} loading={busy} onClick={() => void share()}>
          Share it
        </Button>
        {isKept ? <span className={classes.muted}>Shared, it is read by: {readersText(whose)}.</span> : null}
      </Group>
    </Stack>
  );
}
