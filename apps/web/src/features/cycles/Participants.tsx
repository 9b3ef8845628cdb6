import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { useMemo } from 'react';
import { DataTable } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import type { PickedPerson } from '../../components/PersonPicker.js';
import { SearchField } from '../../components/SearchField.js';
import type { ParticipantFilter } from '../../generated/graphql.js';
import { counted, countText } from '../../lib/counts.js';
import { useAddress, type ChosenInAddress } from '../../lib/use-address.js';
import type { Overview } from './cycle-plan.js';
import page from './CyclePage.module.css';
import { participantColumns } from './participant-columns.js';
import { filtersOf } from './participant-words.js';
import { participantsAddress, type ParticipantChoices } from './participants-address.js';
import { cycleParticipantsQuery } from './participants.query.js';
import classes from './Participants.module.css';

interface ParticipantsProps {
  cycle: Overview;
  onReopen: (person: PickedPerson) => void;
}

function Filters({ kind, choices, choose }: ChosenInAddress<ParticipantChoices> & Pick<Overview, 'kind'>) {
  return (
    <div className={classes.filters} role="group" aria-label="Which people">
      <SearchField label="Find by name" value={choices.search} onChange={(search) => choose({ search })} />
      <Select aria-label="Who" placeholder="Everybody" clearable clearButtonProps={{ 'aria-label': 'Everybody' }} data={filtersOf(kind)} value={choices.only} onChange={(only) => choose({ only: only as ParticipantFilter | null })} />
    </div>
  );
}

function useParticipants(cycleId: string, { search, only }: ParticipantChoices) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(cycleParticipantsQuery, { variables: { cycleId, search: search || null, only }, fetchPolicy: 'cache-and-network' });
  const found = (data ?? previousData)?.cycleParticipants;
  const more = () => void fetchMore({ variables: { after: found?.pageInfo.endCursor ?? null } });
  return { found, error: found ? undefined : error, loading, retry: () => void refetch(), more };
}

function Found({ cycle, onReopen, choices, choose }: ParticipantsProps & ChosenInAddress<ParticipantChoices>) {
  const { found, error, loading, retry, more } = useParticipants(cycle.id, choices);
  const columns = useMemo(() => participantColumns(cycle, onReopen), [cycle, onReopen]);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!found) return <LoadingState label="Fetching the people" />;
  if (found.totalCount === 0) {
    if (!choices.search && !choices.only) return <EmptyState title="Nobody is in this cycle" />;
    return <EmptyState title="Nobody in this cycle is like this" action={<Button variant="default" onClick={() => choose({ search: '', only: null })}>Show everybody</Button>} />;
  }
  const rows = found.edges.map(({ node }) => node);
  return (
    <>
      <p className={classes.count} role="status">
        {counted(found.totalCount, 'person', 'people')}
        {rows.length < found.totalCount ? `, the first ${countText(rows.length)} shown` : ''}
      </p>
      <DataTable caption="People in this cycle" columns={columns} rows={rows} rowId={({ person }) => person.id} />
      {found.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={more}>
          Show more
        </Button>
      ) : null}
    </>
  );
}

/** Who is in a cycle that has opened: who is missing, who came late, for whom it is reopened. Never what was said. */
export function Participants({ cycle, onReopen }: ParticipantsProps) {
  const address = useAddress(participantsAddress);
  return (
    <section aria-labelledby="people-in-cycle">
      <h2 id="people-in-cycle" className={page.heading}>
        People
      </h2>
      <p className={page.note}>By name: who has submitted and when, not what they said.</p>
      <Filters kind={cycle.kind} {...address} />
      <Found cycle={cycle} onReopen={onReopen} {...address} />
    </section>
  );
}
