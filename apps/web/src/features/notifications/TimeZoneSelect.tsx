import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useMemo } from 'react';
import { timeZones, zoneText } from './time-zones.js';

interface TimeZoneSelectProps {
  label: string;
  description?: string;
  /** Empty: what `none` says. */
  value: string;
  onChange: (zone: string) => void;
  /** What choosing none means; without it one must be chosen. */
  none?: string;
  error?: string;
}

/** Every word stands in it, in whatever order: "new york america". */
const byWords: OptionsFilter = ({ options, search, limit }) => {
  const words = search.toLowerCase().split(/[\s/_]+/).filter(Boolean);
  return (options as ComboboxItem[]).filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))).slice(0, limit);
};

/** One of some 400 time zones, found by its words; each says what time it is there. */
export function TimeZoneSelect({ none, value, onChange, ...rest }: TimeZoneSelectProps) {
  const data = useMemo(() => {
    const now = new Date();
    const zones = timeZones(value || null).map((zone) => ({ value: zone, label: zoneText(zone, now) }));
    return none === undefined ? zones : [{ value: '', label: none }, ...zones];
  }, [none, value]);
  return <Select {...rest} data={data} value={value} onChange={(zone) => onChange(zone ?? '')} searchable filter={byWords} limit={100} allowDeselect={false} nothingFoundMessage="No time zone has these words" maxDropdownHeight={300} inputWrapperOrder={['label', 'input', 'description', 'error']} />;
}
