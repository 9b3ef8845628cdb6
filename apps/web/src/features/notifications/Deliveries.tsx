import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconMail, IconRefresh } from '@tabler/icons-react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { StatePill } from '../../components/StatePill.js';
import type { DeliveryState } from '../../generated/graphql.js';
import { momentText } from '../../lib/dates.js';
import { fateText, kindText, stateText, toText, type DeliveryNode } from './notification-words.js';
import classes from './Notifications.module.css';
import { deliveriesQuery } from './notifications.query.js';

const tones = { QUEUED: 'accent', SENT: 'good', FAILED: 'bad', DROPPED: 'quiet' } as const satisfies Record<DeliveryState, string>;

const columns: DataColumn<DeliveryNode>[] = [
  { id: 'when', header: 'Asked for', value: ({ createdAt }) => createdAt, cell: ({ createdAt }) => momentText(createdAt), width: '150px' },
  { id: 'to', header: 'To', value: toText, cell: toText },
  { id: 'kind', header: 'What', value: ({ kind }) => kindText[kind], cell: ({ kind }) => kindText[kind], width: '150px' },
  { id: 'state', header: 'State', value: ({ state }) => stateText[state], cell: ({ state }) => <StatePill tone={tones[state]}>{stateText[state]}</StatePill>, width: '120px' },
  { id: 'why', header: 'Why', cell: fateText },
];

function useDeliveries() {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(deliveriesQuery, { fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const deliveries = (data ?? previousData)?.deliveries;
  return { deliveries, error: deliveries ? undefined : error, loading, again: () => void refetch(), more: () => void fetchMore({ variables: { after: deliveries?.pageInfo.endCursor ?? null } }) };
}

/** What became of messages, newest first: to whom, when, and why not; never what they say. */
export function Deliveries() {
  const { deliveries, error, loading, again, more } = useDeliveries();
  if (error) return <ErrorState error={error} retry={again} />;
  if (!deliveries) return <LoadingState label="Fetching messages" />;
  return (
    <section className={classes.list} aria-label="Messages">
      <Group justify="space-between" mb="xs">
        <h2 className={classes.heading}>Messages</h2>
        <Button variant="subtle" size="compact-sm" leftSection={<IconRefresh size={14} aria-hidden />} loading={loading} onClick={again}>
          Look again
        </Button>
      </Group>
      {deliveries.edges.length === 0 ? (
        <EmptyState icon={IconMail} title="Nothing has been sent yet">
          <p>Reminders go out on weekdays between nine and six in the evening, by each person’s own clock.</p>
        </EmptyState>
      ) : (
        <>
          <p className={classes.note}>Newest first. What a message says is not kept where HR could read it.</p>
          <DataTable caption="Messages, newest first" columns={columns} rows={deliveries.edges.map(({ node }) => node)} rowId={({ id }) => id} />
        </>
      )}
      {deliveries.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={more}>
          Show more
        </Button>
      ) : null}
    </section>
  );
}
