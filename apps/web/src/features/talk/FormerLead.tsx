import { useQuery } from '@apollo/client/react';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ownTalkNotesQuery } from './talk.query.js';
import classes from './Talk.module.css';
import { OneNote } from './TalkNotes.js';

/** What is left to somebody who leads the person no more: their own notes, to be read and removed. */
export function FormerLead({ personId, error }: { personId: string; error: unknown }) {
  const { data, loading } = useQuery(ownTalkNotesQuery, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  if (!data && loading) return <LoadingState label="Fetching your notes" rows={4} />;
  const notes = data?.ownTalkNotes ?? [];
  if (notes.length === 0) return <ErrorState page error={error} />;
  return (
    <>
      <PageHeader title="Your own notes">You do not lead this person any more. What you shared is theirs, and whoever leads them now reads it. What you kept to yourself is still yours alone: read it, or remove it.</PageHeader>
      <ul className={classes.notes}>
        {notes.map((note) => (
          <OneNote key={note.id} note={note} whose={{ person: { id: personId, name: 'This person' }, own: false }} writes={false} />
        ))}
      </ul>
    </>
  );
}
