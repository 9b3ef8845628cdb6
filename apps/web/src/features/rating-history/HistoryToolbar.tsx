import { NativeSelect, Switch } from '@mantine/core';
import { SearchField } from '../../components/SearchField.js';
import type { HistoryChoices } from './history-address.js';
import classes from './RatingHistory.module.css';

interface HistoryToolbarProps {
  categories: readonly string[];
  choices: HistoryChoices;
  onChoose: (change: Partial<HistoryChoices>) => void;
}

/** Which skills are shown. */
export function HistoryToolbar({ categories, choices, onChoose }: HistoryToolbarProps) {
  const data = [{ value: '', label: 'All categories' }, ...categories.map((category) => ({ value: category, label: category }))];
  return (
    <div className={classes.toolbar}>
      <SearchField label="Find a skill" value={choices.search} onChange={(search) => onChoose({ search })} className={classes.search} />
      <NativeSelect aria-label="Category" data={data} value={choices.category} onChange={(event) => onChoose({ category: event.currentTarget.value })} />
      <Switch label="Only what moved" checked={choices.moved} onChange={(event) => onChoose({ moved: event.currentTarget.checked })} />
    </div>
  );
}
