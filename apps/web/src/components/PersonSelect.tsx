import { Select } from '@mantine/core';

export interface PickedPerson {
  id: string;
  name: string;
}

/** Somebody who was found, and what tells them from others. */
export interface FoundPerson extends PickedPerson {
  note?: string | null;
}

interface PersonSelectProps {
  label: string;
  description?: string;
  placeholder: string;
  error?: string;
  withAsterisk?: boolean;
  /** What to say where nobody was found. */
  nobody: string;
  found: readonly FoundPerson[];
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  typed: string;
  onType: (typed: string) => void;
}

/** One person out of those who were found: the server has searched. */
export function PersonSelect({ found, value, onChange, typed, onType, nobody, ...field }: PersonSelectProps) {
  const people = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      {...field}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Choose somebody else' }}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      renderOption={({ option }) => <Option name={option.label} note={found.find(({ id }) => id === option.value)?.note ?? null} />}
      nothingFoundMessage={nobody}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={onType}
      onChange={(id) => {
        const chosen = people.find((person) => person.id === id);
        onChange(chosen ? { id: chosen.id, name: chosen.name } : null);
      }}
    />
  );
}

function Option({ name, note }: { name: string; note: string | null }) {
  return (
    <span>
      {name}
      {note ? <small style={{ display: 'block', color: 'var(--wm-muted)' }}>{note}</small> : null}
    </span>
  );
}
