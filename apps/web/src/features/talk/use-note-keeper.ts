import { useMutation } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { failureOf } from '../../lib/failures.js';
import { useViewer } from '../../lib/viewer.js';
import { NoteKeeper, type Saved } from './note-keeper.js';
import { saveTalkNoteMutation } from './talk.query.js';
import { unsentNote, type Unsent } from './unsent-note.js';

interface Kept {
  readonly personId: string;
  /** Where what is not acknowledged waits: the id of a note, or of the person for a new one. */
  readonly place: string;
  readonly note: { readonly id: string; readonly text: string; readonly revision: number };
}

/** A note that is typed and kept as one's own, never seen by anybody else on the way. */
export function useNoteKeeper({ personId, place, note }: Kept) {
  const viewer = useViewer();
  const [mutate] = useMutation(saveTalkNoteMutation);
  const save = async ({ id, text, revision }: Unsent): Promise<Saved> => {
    try {
      const answer = (await mutate({ variables: { input: { id, personId, text, revision, visibility: 'PRIVATE' } } })).data?.saveTalkNote;
      if (answer?.__typename === 'TalkNote') return { kind: 'saved', text: answer.text, revision: answer.revision };
      if (answer?.__typename !== 'TalkRefused') return { kind: 'failed' };
      return answer.note ? { kind: 'stale', text: answer.note.text, revision: answer.note.revision } : { kind: 'refused', message: answer.message };
    } catch (error) {
      const failure = failureOf(error);
      return failure === 'no-access' || failure === 'refused' ? { kind: 'refused', message: 'This note cannot be kept here any more. Copy it before you leave.' } : { kind: 'failed' };
    }
  };
  const [keeper] = useState(() => new NoteKeeper(note, unsentNote(viewer.person.id, place), save));
  useEffect(() => {
    keeper.start();
    return () => keeper.stop();
  }, [keeper]);
  return { keeper, state: useSyncExternalStore(keeper.subscribe, keeper.current) };
}
