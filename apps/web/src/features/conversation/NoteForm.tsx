import { useMutation } from '@apollo/client/react';
import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { Message } from '../../components/Message.js';
import type { NoteVisibility } from '../../generated/graphql.js';
import { saveNoteMutation } from './conversation-changes.query.js';
import type { Note } from './conversation.model.js';
import type { Names } from './conversation-words.js';
import { useConversationChange } from './use-conversation-change.js';

interface NoteFormProps {
  place: { cycleId: string; personId: string };
  names: Names;
  /** Left out for a new one. */
  note?: Note;
  /** Called once it is kept, or given up. */
  onDone?: () => void;
}

interface Draft {
  id: string;
  text: string;
  visibility: NoteVisibility;
}

function begin(note?: Note): Draft {
  return { id: note?.id ?? v7(), text: note?.text ?? '', visibility: note?.visibility ?? 'PRIVATE' };
}

/** A note to write or change, and who sees it. */
export function NoteForm({ place, names, note, onDone }: NoteFormProps) {
  const [mutate] = useMutation(saveNoteMutation);
  const { attempt, busy, refusal } = useConversationChange();
  const [draft, setDraft] = useState(() => begin(note));
  const [tried, setTried] = useState(false);
  const isEmpty = !draft.text.trim();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty || !(await attempt(async () => (await mutate({ variables: { input: { ...place, ...draft } } })).data?.saveNote))) return;
    setDraft(begin());
    setTried(false);
    onDone?.();
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack gap="sm">
        {refusal ? <Message tone="error" title="The note was not saved">{refusal}</Message> : null}
        <Textarea label={note ? 'Change the note' : 'A new note'} error={tried && isEmpty ? 'Write something first.' : undefined} autosize minRows={2} maxRows={12} maxLength={2000} value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })} />
        <Radio.Group label="Who sees it" value={draft.visibility} onChange={(visibility) => setDraft({ ...draft, visibility: visibility === 'SHARED' ? 'SHARED' : 'PRIVATE' })}>
          <Group gap="lg" mt={4}>
            <Radio value="PRIVATE" label="Only you" />
            <Radio value="SHARED" label={names.role === 'PERSON' ? 'Also those who lead you, and HR' : `Also ${names.person}, those who lead them, and HR`} />
          </Group>
        </Radio.Group>
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {draft.visibility === 'PRIVATE' ? 'Save for yourself' : 'Save and share'}
          </Button>
          {note ? (
            <Button variant="subtle" color="gray" onClick={onDone}>
              Cancel
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
