import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconStairsUp } from '@tabler/icons-react';
import { DataTable } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { counted } from '../../lib/counts.js';
import type { ChosenInAddress } from '../../lib/use-address.js';
import { caseColumns } from './case-columns.js';
import type { CaseChoices } from './case-list-address.js';
import { caseListQuery } from './case-list.query.js';
import classes from './CaseList.module.css';
import { StateChoice } from './StateChoice.js';

function useCases({ state, team, track, waitsFor }: CaseChoices) {
  const variables = { state, teamId: team, trackId: track, waitsFor };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(caseListQuery, { variables, fetchPolicy: 'cache-and-network' });
  const list = (data ?? previousData)?.promotionCaseList;
  return { list, error: list ? undefined : error, loading, retry: () => void refetch(), more: () => void fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } }) };
}

function NoCases({ filtered, showAll }: { filtered: boolean; showAll: () => void }) {
  if (filtered) return <EmptyState icon={IconStairsUp} title="No case is like this" action={<Button variant="default" onClick={showAll}>Show all</Button>} />;
  return (
    <EmptyState icon={IconStairsUp} title="There is no promotion case yet">
      <p>Whoever leads a person proposes them on the person’s page; one may also propose oneself. Whoever is on a panel finds the case here once it is open.</p>
    </EmptyState>
  );
}

/** The cases that were found, by state and age. */
export function FoundCases({ choices, choose }: ChosenInAddress<CaseChoices>) {
  const { list, error, loading, retry, more } = useCases(choices);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!list) return <LoadingState label="Fetching cases" />;
  const rows = list.edges.map(({ node }) => node);
  const waiting = rows.filter(({ waitsForMyVote }) => waitsForMyVote).length;
  const filtered = Object.values(choices).some((choice) => choice !== null);
  const showAll = () => choose({ state: null, team: null, track: null, waitsFor: null });
  return (
    <>
      {waiting > 0 ? <Message tone="info" title={`${counted(waiting, 'case waits', 'cases wait')} for your vote`}>You vote from the packet, without seeing how the others vote.</Message> : null}
      {list.byState.length > 0 || choices.state ? <StateChoice byState={list.byState} value={choices.state} onChoose={(state) => choose({ state })} /> : null}
      {rows.length === 0 ? (
        <NoCases filtered={filtered} showAll={showAll} />
      ) : (
        <>
          <p className={classes.count} role="status">
            {counted(list.totalCount, 'case', 'cases')}
            {rows.length < list.totalCount ? `, the first ${rows.length} shown` : ''}
          </p>
          <DataTable caption="Promotion cases" columns={caseColumns} rows={rows} rowId={({ id }) => id} />
        </>
      )}
      {list.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={more}>
          Show more
        </Button>
      ) : null}
    </>
  );
}
