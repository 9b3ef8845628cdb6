import { ActionIcon, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './RatePicker.module.css';
import type { RatePlace } from './rate-address.js';

/** What can be gone to: a person or a skill, with how far it is. */
export interface RateStop {
  id: string;
  name: string;
  progress: string;
}

interface RatePickerProps {
  by: RatePlace['by'];
  stops: readonly RateStop[];
  chosen: string;
  onBy: (by: RatePlace['by']) => void;
  onGo: (id: string) => void;
  onTurn: (step: 1 | -1) => void;
  /** Of whom, and in which order. */
  children?: ReactNode;
}

const ways: { value: RatePlace['by']; label: string }[] = [
  { value: 'person', label: 'All skills of one person' },
  { value: 'skill', label: 'One skill of all' },
];

/** Which way round, and of whom or of what: each with how far it is. */
export function RatePicker({ by, stops, chosen, onBy, onGo, onTurn, children }: RatePickerProps) {
  const place = stops.findIndex(({ id }) => id === chosen);
  const noun = by === 'person' ? 'person' : 'skill';
  return (
    <div className={classes.bar}>
      <SegmentedControl aria-label="Rate" data={ways} value={by} onChange={(value) => onBy(value as RatePlace['by'])} />
      <div className={classes.pick}>
        <ActionIcon variant="default" size={36} aria-label={`Previous ${noun}`} disabled={place <= 0} onClick={() => onTurn(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <NativeSelect className={classes.select} aria-label={by === 'person' ? 'Person' : 'Skill'} data={stops.map(({ id, name, progress }) => ({ value: id, label: `${name} – ${progress}` }))} value={chosen} onChange={(event) => onGo(event.currentTarget.value)} />
        <ActionIcon variant="default" size={36} aria-label={`Next ${noun}`} disabled={place >= stops.length - 1} onClick={() => onTurn(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      {children}
    </div>
  );
}
