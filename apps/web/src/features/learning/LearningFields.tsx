import { Group, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { learningKinds } from '../../lib/learning-words.js';
import { groupByCategory } from '../../lib/skill-groups.js';
import type { LearningKind } from '../../generated/graphql.js';
import { levelsOf, type LearningDraft, type Problems, type Skill } from './learning-draft.js';

interface LearningFieldsProps {
  draft: LearningDraft;
  problems: Problems;
  skills: readonly Skill[];
  onChange: (part: Partial<LearningDraft>) => void;
}

const kinds = Object.entries(learningKinds).map(([value, label]) => ({ value, label }));

/** Everything that is said of a resource, with what is wrong beside it. */
export function LearningFields({ draft, problems, skills, onChange }: LearningFieldsProps) {
  const choices = useMemo(() => groupByCategory(skills).map(({ category, skills: of }) => ({ group: category, items: of.map(({ id, name }) => ({ value: id, label: name })) })), [skills]);
  const levels = levelsOf(skills.find(({ id }) => id === draft.skillId), draft);
  return (
    <>
      <TextInput label="Title" maxLength={200} value={draft.title} error={problems.title} onChange={({ currentTarget: { value } }) => onChange({ title: value })} data-autofocus />
      <TextInput label="Link" description="The whole address; may be left empty." placeholder="https://" maxLength={1000} value={draft.link} error={problems.link} onChange={({ currentTarget: { value } }) => onChange({ link: value })} />
      <Group grow align="flex-start">
        <Select label="Kind" data={kinds} value={draft.kind} onChange={(kind) => kind && onChange({ kind: kind as LearningKind })} allowDeselect={false} />
        <TextInput label="Hours it takes" inputMode="decimal" value={draft.effortHours} error={problems.effortHours} onChange={({ currentTarget: { value } }) => onChange({ effortHours: value })} />
      </Group>
      <Select label="Skill" placeholder="Find a skill" data={choices} value={draft.skillId} error={problems.skillId} onChange={(skillId) => onChange({ skillId })} searchable nothingFoundMessage="No skill has this name" />
      <Group grow align="flex-start">
        <Select label="Helps to reach level" data={levels} value={draft.fromLevel} error={problems.fromLevel} onChange={(fromLevel) => onChange({ fromLevel })} disabled={!draft.skillId} allowDeselect={false} />
        <Select label="Up to level" data={levels} value={draft.toLevel} error={problems.toLevel} onChange={(toLevel) => onChange({ toLevel })} disabled={!draft.skillId} allowDeselect={false} />
      </Group>
    </>
  );
}
