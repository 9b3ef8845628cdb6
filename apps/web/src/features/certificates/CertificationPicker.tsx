import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Certification } from './certificate.model.js';
import classes from './Certificates.module.css';
import { findCertifications } from './find-certification.js';

interface CertificationPickerProps {
  known: readonly Certification[];
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
}

/** Finds what is certified as it is typed, by its name or by another word that people use for it. */
export function CertificationPicker({ known, value, onChange, error }: CertificationPickerProps) {
  const [typed, setTyped] = useState('');
  const chosen = known.find(({ id }) => id === value);
  const found = useMemo(() => findCertifications(known, chosen && typed === chosen.name ? '' : typed), [known, typed, chosen]);
  // The chosen one stays among them, or the field would forget its name.
  const offered = [...new Set([...found.map(({ certification }) => certification), ...(chosen ? [chosen] : [])])];
  const said = new Map(found.map(({ certification, by }) => [certification.id, { issuer: certification.issuer, by }]));
  return (
    <Select
      label="Certification"
      placeholder="Name or abbreviation"
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Choose another certification' }}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      // Searched above, in other words too.
      filter={({ options }) => options.filter((option) => 'value' in option && said.has(option.value))}
      renderOption={({ option }) => <Option name={option.label} said={said.get(option.value)} />}
      nothingFoundMessage="The framework knows no certification of this name. HR can add one."
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}

function Option({ name, said }: { name: string; said: { issuer: string; by: string | null } | undefined }) {
  return (
    <span>
      {name}
      <small className={classes.small}>
        {said?.issuer}
        {said?.by ? `, also called ${said.by}` : ''}
      </small>
    </span>
  );
}
