import { Button, Group } from '@mantine/core';
import type { DataColumn } from '../../components/data-table/DataTable.js';
import { NamedLink } from '../../components/NamedLink.js';
import { StatePill } from '../../components/StatePill.js';
import { learningKinds } from '../../lib/learning-words.js';
import type { Resource } from './learning-draft.js';

export interface ResourceActions {
  readonly onWrite: (resource: Resource) => void;
  readonly onRetire: (resource: Resource) => void;
}

const words: Readonly<Record<Resource['state'], { readonly write: string; readonly retire: string | null }>> = {
  LISTED: { write: 'Change', retire: 'Retire' },
  SUGGESTED: { write: 'Take', retire: 'Do not take' },
  RETIRED: { write: 'List again', retire: null },
};

function Actions({ resource, onWrite, onRetire }: { resource: Resource } & ResourceActions) {
  const { write, retire } = words[resource.state];
  return (
    <Group gap={6}>
      <Button variant="default" size="compact-sm" aria-label={`${write}: ${resource.title}`} onClick={() => onWrite(resource)}>
        {write}
      </Button>
      {retire ? (
        <Button variant="default" size="compact-sm" aria-label={`${retire}: ${resource.title}`} onClick={() => onRetire(resource)}>
          {retire}
        </Button>
      ) : null}
    </Group>
  );
}

function Title({ title, link }: Resource) {
  return link ? <NamedLink name={title} link={link} bold /> : title;
}

function SkillName({ skillName, isLost }: Resource) {
  return (
    <>
      {skillName} {isLost ? <StatePill tone="warn">Not in the framework</StatePill> : null}
    </>
  );
}

const levels = ({ fromLevel, toLevel }: Resource) => (fromLevel === toLevel ? String(fromLevel) : `${fromLevel} to ${toLevel}`);

/** `actions` null: the reader does not keep the list. */
export function learningColumns(actions: ResourceActions | null): DataColumn<Resource>[] {
  const columns: DataColumn<Resource>[] = [
    { id: 'title', header: 'Title', value: ({ title }) => title, cell: Title },
    { id: 'skill', header: 'Skill', value: ({ skillName }) => skillName, cell: SkillName },
    { id: 'levels', header: 'For level', value: ({ fromLevel }) => fromLevel, cell: levels, width: '96px' },
    { id: 'kind', header: 'Kind', value: ({ kind }) => learningKinds[kind], cell: ({ kind }) => learningKinds[kind], width: '110px' },
    { id: 'effort', header: 'Hours', value: ({ effortHours }) => effortHours, cell: ({ effortHours }) => effortHours, numeric: true, width: '80px' },
  ];
  return actions ? [...columns, { id: 'actions', header: 'Keep', cell: (resource) => <Actions resource={resource} {...actions} />, width: '190px' }] : columns;
}
