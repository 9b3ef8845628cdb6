import { Select } from '@mantine/core';
import { wordsOfState } from '../../components/evidence/evidence-words.js';
import { SearchField } from '../../components/SearchField.js';
import type { EvidenceFramework } from '../../components/evidence/EvidenceForm.js';
import type { EvidenceState } from '../../generated/graphql.js';
import { groupByCategory } from '../../lib/skill-groups.js';
import type { ChosenInAddress } from '../../lib/use-address.js';
import classes from './EvidenceLog.module.css';
import type { LogChoices } from './log-address.js';

interface EvidenceFiltersProps extends ChosenInAddress<LogChoices> {
  skills: EvidenceFramework['skills'];
  /** Drafts are there for their author alone. */
  own: boolean;
}

/** What of a log is shown. */
export function EvidenceFilters({ choices, choose, skills, own }: EvidenceFiltersProps) {
  const states: EvidenceState[] = [...(own ? (['DRAFT'] as const) : []), 'SUBMITTED', 'ACCEPTED', 'REJECTED'];
  return (
    <div className={classes.filters} role="search" aria-label="Filter the evidence">
      <SearchField className={classes.search} label="Find by words" value={choices.search} onChange={(search) => choose({ search })} />
      <Select
        aria-label="Skill"
        placeholder="Any skill"
        data={groupByCategory(skills).map(({ category, skills: ofCategory }) => ({ group: category, items: ofCategory.map(({ id, name }) => ({ value: id, label: name })) }))}
        value={choices.skill || null}
        onChange={(skill) => choose({ skill: skill ?? '' })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Any skill' }}
        nothingFoundMessage="No skill has this name"
      />
      <Select
        aria-label="State"
        placeholder="Any state"
        data={states.map((state) => ({ value: state, label: wordsOfState(state).label }))}
        value={choices.state || null}
        onChange={(state) => choose({ state: (state ?? '') as LogChoices['state'] })}
        clearable
        clearButtonProps={{ 'aria-label': 'Any state' }}
      />
    </div>
  );
}
