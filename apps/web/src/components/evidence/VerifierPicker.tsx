import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { VerifierRelation } from '../../generated/graphql.js';
import { PersonSelect, type PickedPerson } from '../PersonSelect.js';
import { findVerifiersQuery } from './evidence.query.js';

interface VerifierPickerProps {
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  error?: string;
}

const notes: Readonly<Record<VerifierRelation, string | null>> = { LEAD: 'Leads you', TEAM: 'In your team', OTHER: null };

/** Who of the organisation can confirm it: first leads and team mates, and by two letters of a name everybody but oneself. */
export function VerifierPicker(props: VerifierPickerProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed === props.value?.name ? '' : typed, 200);
  const { data, previousData, loading, error: failed } = useQuery(findVerifiersQuery, { variables: { search: search || null }, fetchPolicy: 'no-cache' });
  const found = ((data ?? previousData)?.evidenceVerifiers ?? []).map(({ person, relation, team }) => ({ id: person.id, name: person.name, note: [notes[relation], team].filter(Boolean).join(' · ') || null }));
  const nobody = failed ? 'Waymark could not be reached. Type again in a moment.' : loading ? 'Looking…' : 'Nobody here has this name';
  return (
    <PersonSelect
      {...props}
      label="Who can confirm it"
      description="Your lead, or anybody here who saw it. They are asked when you submit."
      placeholder="Two letters of a name"
      withAsterisk
      nobody={nobody}
      found={found}
      typed={typed}
      onType={setTyped}
    />
  );
}
