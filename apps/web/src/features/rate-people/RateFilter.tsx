import { NativeSelect } from '@mantine/core';
import classes from './RatePicker.module.css';
import type { RatePlace } from './rate-address.js';
import { countsOf, type Order, type Shown } from './shown-ratees.js';
import type { Ratee } from './rate.model.js';

interface RateFilterProps {
  ratees: readonly Ratee[];
  place: Pick<RatePlace, 'shown' | 'order'>;
  onChoose: (change: Partial<Pick<RatePlace, 'shown' | 'order'>>) => void;
}

/** So few are seen at a glance. */
const few = 5;

/** Of whom, and in which order: for leads of many. */
export function RateFilter({ ratees, place, onChoose }: RateFilterProps) {
  if (ratees.length <= few) return null;
  const counts = countsOf(ratees);
  const shown: readonly { value: Shown; label: string }[] = [
    { value: 'all', label: `Everybody (${counts.all})` },
    { value: 'to-do', label: `Still to rate (${counts['to-do']})` },
    { value: 'waiting', label: `Waiting for you (${counts.waiting})` },
  ];
  const orders: readonly { value: Order; label: string }[] = [
    { value: 'name', label: 'By name' },
    { value: 'waiting', label: 'Waiting for you first' },
    { value: 'least', label: 'Least rated first' },
  ];
  return (
    <div className={classes.filter}>
      <NativeSelect aria-label="Whom to show" data={[...shown]} value={place.shown} onChange={(event) => onChoose({ shown: event.currentTarget.value as Shown })} />
      <NativeSelect aria-label="In which order" data={[...orders]} value={place.order} onChange={(event) => onChoose({ order: event.currentTarget.value as Order })} />
    </div>
  );
}
