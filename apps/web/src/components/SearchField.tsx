import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

/** A search that types at once and tells a moment later, so that a long list does not redraw for each letter. */
export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const tell = useDebouncedCallback((next: string) => {
    setSent(next);
    onChange(next);
  }, 150);
  // Changed from outside, by Back or by clearing the filters: the field follows. What it sent itself comes back later than it is typed.
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) setTyped(value);
  }
  const change = (next: string) => {
    setTyped(next);
    tell(next);
  };
  return (
    <TextInput
      className={className}
      aria-label={label}
      placeholder={label}
      type="search"
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={typed ? <CloseButton size="sm" aria-label={`Clear: ${label}`} onClick={() => change('')} /> : null}
    />
  );
}
