import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { findPeopleQuery } from './find-people.query.js';

export interface PickedPerson {
  id: string;
  name: string;
}

interface PersonPickerProps {
  label: string;
  description?: string;
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  error?: string;
}

/** Finds one person of the organisation by name or e-mail; for HR, who may see all of them. */
export function PersonPicker({ label, description, value, onChange, error }: PersonPickerProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed === value?.name ? '' : typed, 200);
  // Kept out of the cache: the page of all people has a list of its own there.
  const { data, previousData, loading, error: failed } = useQuery(findPeopleQuery, { variables: { search: search || null }, fetchPolicy: 'no-cache' });
  const found = ((data ?? previousData)?.people.edges ?? []).map(({ node }) => node).filter(({ active }) => active);
  const people = value && !found.some(({ id }) => id === value.id) ? [{ ...value, email: null }, ...found] : found;
  return (
    <Select
      label={label}
      description={description}
      placeholder="Name or e-mail"
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Choose somebody else' }}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      // The server has searched, in e-mails too.
      filter={({ options }) => options}
      renderOption={({ option }) => <Option name={option.label} email={people.find(({ id }) => id === option.value)?.email ?? null} />}
      nothingFoundMessage={failed ? 'Waymark could not be reached. Type again in a moment.' : loading ? 'Looking…' : 'Nobody has this name or e-mail'}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(people.find((person) => person.id === id) ?? null)}
    />
  );
}

function Option({ name, email }: { name: string; email: string | null }) {
  return (
    <span>
      {name}
      {email ? <small style={{ display: 'block', color: 'var(--wm-muted)' }}>{email}</small> : null}
    </span>
  );
}
