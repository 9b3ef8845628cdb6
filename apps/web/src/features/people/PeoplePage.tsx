import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileImport, IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DataTable } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { SearchField } from '../../components/SearchField.js';
import { counted } from '../../lib/counts.js';
import { paths } from '../../lib/paths.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { InvitationDialog } from './InvitationDialog.js';
import { peopleColumns, type ListedPerson } from './people-columns.js';
import { peopleQuery } from './people.query.js';
import classes from './PeoplePage.module.css';

function usePeople(search: string) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(peopleQuery, { variables: { search: search || null } });
  const people = (data ?? previousData)?.people;
  const more = () => void fetchMore({ variables: { after: people?.pageInfo.endCursor ?? null } });
  return { people, error: people ? undefined : error, loading, retry: () => void refetch(), more };
}

function NoPeople({ search }: { search: string }) {
  if (search) return <EmptyState icon={IconUsers} title="Nobody has this name or e-mail" />;
  return (
    <EmptyState icon={IconUsers} title="Nobody is here yet" action={<Button component={Link} to={paths.peopleImport}>Import people</Button>}>
      <p>Import people and teams from a CSV file; it is checked before anything changes.</p>
    </EmptyState>
  );
}

function List({ search }: { search: string }) {
  const seesReadiness = hasRole(useViewer(), 'HR');
  const [invited, setInvited] = useState<ListedPerson | null>(null);
  const { people, error, loading, retry, more } = usePeople(search);
  const columns = useMemo(() => peopleColumns({ onInvite: setInvited, seesReadiness }), [seesReadiness]);
  const rows = useMemo(() => people?.edges.map(({ node }) => node) ?? [], [people]);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!people) return <LoadingState label="Fetching people" />;
  if (people.totalCount === 0) return <NoPeople search={search} />;
  return (
    <>
      <p className={classes.count} role="status">
        {counted(people.totalCount, 'person', 'people')}
        {rows.length < people.totalCount ? `, the first ${rows.length} shown` : ''}
      </p>
      <DataTable caption="People" columns={columns} rows={rows} rowId={({ id }) => id} />
      {people.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={more}>
          Show more
        </Button>
      ) : null}
      <InvitationDialog person={invited} onClose={() => setInvited(null)} />
    </>
  );
}

/** Everyone of the organisation, to find, to open, and to invite. */
export function PeoplePage() {
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  return (
    <>
      <PageHeader title="People" actions={<Button component={Link} to={paths.peopleImport} leftSection={<IconFileImport size={16} aria-hidden />}>Import people</Button>}>
        Find someone, and invite them to sign in.
      </PageHeader>
      <SearchField className={classes.search} label="Find by name or e-mail" value={search} onChange={(next) => setParams(next ? { search: next } : {}, { replace: true })} />
      <List search={search} />
    </>
  );
}

export { PeoplePage as Component };
