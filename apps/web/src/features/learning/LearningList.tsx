import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useMemo } from 'react';
import { DataTable } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { counted } from '../../lib/counts.js';
import classes from './Learning.module.css';
import { learningColumns, type ResourceActions } from './learning-columns.js';
import { learningResourcesQuery } from './learning.query.js';
import type { Listed } from './learning-views.js';

interface LearningListProps {
  listed: Listed;
  search: string;
  actions: ResourceActions | null;
}

function Nothing({ listed: { empty, hint }, search }: Pick<LearningListProps, 'listed' | 'search'>) {
  if (search) return <EmptyState icon={IconBooks} title="Nothing has these words in its title or its skill" />;
  return (
    <EmptyState icon={IconBooks} title={empty}>
      <p>{hint}</p>
    </EmptyState>
  );
}

/** What is listed, suggested, lost or retired, by title. */
export function LearningList({ listed, search, actions }: LearningListProps) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(learningResourcesQuery, { variables: { search: search || null, ...listed.variables }, fetchPolicy: 'cache-and-network' });
  const found = (data ?? previousData)?.learningResources;
  const rows = useMemo(() => found?.edges.map(({ node }) => node) ?? [], [found]);
  if (!found) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching what there is to learn from" />;
  if (found.totalCount === 0) return <Nothing listed={listed} search={search} />;
  return (
    <>
      <p className={classes.count} role="status">
        {counted(found.totalCount, 'resource', 'resources')}
        {rows.length < found.totalCount ? `, the first ${rows.length} shown` : ''}
      </p>
      <DataTable caption="Learning resources" columns={learningColumns(actions)} rows={rows} rowId={({ id }) => id} />
      {found.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={() => void fetchMore({ variables: { after: found.pageInfo.endCursor } })}>
          Show more
        </Button>
      ) : null}
    </>
  );
}
