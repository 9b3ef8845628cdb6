import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { groupByCategory } from '../../lib/skill-groups.js';
import { mostSkills } from './evidence-problems.js';

interface SkillPickerProps {
  skills: readonly { id: string; name: string; category: string }[];
  value: readonly string[];
  onChange: (skillIds: string[]) => void;
  error?: string;
}

/** Skills by name, several; arrows and Enter choose, Backspace takes the last one away. */
export function SkillPicker({ skills, value, onChange, error }: SkillPickerProps) {
  const data = useMemo(() => {
    const known = groupByCategory(skills).map(({ category, skills: ofCategory }) => ({ group: category, items: ofCategory.map(({ id, name }) => ({ value: id, label: name })) }));
    const gone = value.filter((id) => !skills.some((skill) => skill.id === id));
    return gone.length > 0 ? [...known, { group: 'Not in the framework any more', items: gone.map((id) => ({ value: id, label: id })) }] : known;
  }, [skills, value]);
  return (
    <MultiSelect
      label="Skills that it shows"
      description="The few that it really shows. Type to find one."
      placeholder={value.length > 0 ? undefined : 'Find a skill'}
      data={data}
      value={[...value]}
      onChange={onChange}
      error={error}
      withAsterisk
      searchable
      hidePickedOptions
      maxValues={mostSkills}
      nothingFoundMessage="No skill has this name"
      withScrollArea={false}
      styles={{ dropdown: { maxHeight: 300, overflowY: 'auto' } }}
    />
  );
}
