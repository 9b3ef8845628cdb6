import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import type { DataColumn } from '../../components/data-table/DataTable.js';
import { StatePill } from '../../components/StatePill.js';
import type { PeopleQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';

export type ListedPerson = PeopleQuery['people']['edges'][number]['node'];

interface ColumnOptions {
  onInvite: (person: ListedPerson) => void;
  /** HR opens a person's readiness; an administrator sees no ratings. */
  seesReadiness: boolean;
}

function teamsOf({ memberships }: ListedPerson): string {
  return memberships.flatMap(({ to, team }) => (to === null ? [team.name] : [])).join(', ');
}

function Name({ person, linked }: { person: ListedPerson; linked: boolean }) {
  if (!linked) return person.name;
  return (
    <Anchor component={Link} to={paths.person(person.id)} size="sm" fw={560}>
      {person.name}
    </Anchor>
  );
}

export function peopleColumns({ onInvite, seesReadiness }: ColumnOptions): DataColumn<ListedPerson>[] {
  return [
    { id: 'name', header: 'Name', value: (person) => person.name, cell: (person) => <Name person={person} linked={seesReadiness} /> },
    { id: 'email', header: 'E-mail', value: (person) => person.email, cell: (person) => person.email },
    { id: 'title', header: 'Title', value: (person) => person.title, cell: (person) => person.title },
    { id: 'team', header: 'Team', value: teamsOf, cell: teamsOf },
    { id: 'active', header: 'State', value: (person) => (person.active ? 'Active' : 'Left'), cell: (person) => <StatePill tone={person.active ? 'good' : 'quiet'}>{person.active ? 'Active' : 'Left'}</StatePill>, width: '90px' },
    {
      id: 'invite',
      header: 'Sign-in',
      cell: (person) =>
        person.active ? (
          <Button variant="default" size="compact-sm" aria-label={`Invite ${person.name}`} onClick={() => onInvite(person)}>
            Invite
          </Button>
        ) : null,
      width: '96px',
    },
  ];
}
