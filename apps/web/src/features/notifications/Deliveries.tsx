import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconMail, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { StatePill } from '../../components/StatePill.js';
import type { DeliveryState } from '../../generated/graphql.js';
import { momentText } from '../../lib/dates.js';
import { lookAgain } from '../../lib/look-again.js';
import { fateText, kindText, stateText, toText, type DeliveryNode } from './notification-words.js';
import classes from './Notifications.module.css';
import { deliveriesQuery } from './notifications.query.js';
import { RemindNow } from './RemindNow.js';

const tones = { QUEUED: 'accent', SENT: 'good', FAILED: 'bad', DROPPED: 'quiet' } as const satisfies Record<DeliveryState, string>;

const columns: DataColumn<DeliveryNode>[] = [
  { id: 'when', header: 'Asked for', value: ({ createdAt }) => createdAt, cell: ({ createdAt }) => momentText(createdAt), width: '150px' },
  { id: 'to', header: 'To', value: toText, cell: toText },
  { id: 'kind', header: 'What', value: ({ kind }) => kindText[kind], cell: ({ kind }) => kindText[kind], width: '150px' },
  { id: 'state', header: 'State', value: ({ state }) => stateText[state], cell: ({ state }) => <StatePill tone={tones[state]}>{stateText[state]}</StatePill>, width: '120px' },
  { id: 'why', header: 'Why', cell: fateText },
];

/** Milliseconds in which the list looks by itself once something is on its way. */
const shortWhile = 120_000;

function useDeliveries() {
  /** How often HR asked for messages that are still to come in. */
  const [asked, setAsked] = useState(0);
  const { data, previousData, error, loading, networkStatus, refetch, fetchMore, startPolling, stopPolling } = useQuery(deliveriesQuery, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
    skipPollAttempt: lookAgain.skipPollAttempt,
  });
  const deliveries = (data ?? previousData)?.deliveries;
  // What is tried again may take hours.
  const waits = deliveries?.edges.some(({ node }) => node.state === 'QUEUED' && node.attempts === 0) ?? false;
  useEffect(() => {
    if (!waits && asked === 0) return undefined;
    startPolling(2000);
    const over = setTimeout(stopPolling, shortWhile);
    return () => {
      clearTimeout(over);
      stopPolling();
    };
  }, [waits, asked, startPolling, stopPolling]);
  return {
    deliveries,
    error: deliveries ? undefined : error,
    loading: loading && networkStatus !== NetworkStatus.poll,
    again: () => void refetch(),
    more: () => void fetchMore({ variables: { after: deliveries?.pageInfo.endCursor ?? null } }),
    watch: () => setAsked((times) => times + 1),
  };
}

/** What became of messages, newest first: to whom, when, and why not; never what they say. */
export function Deliveries({ mayRemind }: { mayRemind: boolean }) {
  const { deliveries, error, loading, again, more, watch } = useDeliveries();
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
      {mayRemind ? <RemindNow onAsked={watch} /> : null}
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
