import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { findPeopleQuery } from './find-people.query.js';
import { PersonSelect, type PickedPerson } from './PersonSelect.js';

export type { PickedPerson } from './PersonSelect.js';

interface PersonPickerProps {
  label: string;
  description?: string;
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  error?: string;
}

/** Finds one person of the organisation by name or e-mail; for HR, who may see all of them. */
export function PersonPicker(props: PersonPickerProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed === props.value?.name ? '' : typed, 200);
  // Kept out of the cache: the page of all people has a list of its own there.
  const { data, previousData, loading, error: failed } = useQuery(findPeopleQuery, { variables: { search: search || null }, fetchPolicy: 'no-cache' });
  const found = ((data ?? previousData)?.people.edges ?? []).map(({ node }) => node).filter(({ active }) => active);
  const nobody = failed ? 'Waymark could not be reached. Type again in a moment.' : loading ? 'Looking…' : 'Nobody has this name or e-mail';
  return <PersonSelect {...props} placeholder="Name or e-mail" nobody={nobody} found={found.map(({ id, name, email }) => ({ id, name, note: email }))} typed={typed} onType={setTyped} />;
}
