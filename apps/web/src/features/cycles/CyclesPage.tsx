import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconCalendarRepeat } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { CyclesQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { CloseCycleDialog } from './CloseCycleDialog.js';
import { dueAtTheClose, kindText } from './cycle-words.js';
import { cyclesQuery } from './cycles.query.js';
import { CycleStatePill } from './CycleStatePill.js';
import { OpenCycleDialog } from './OpenCycleDialog.js';

type Cycle = CyclesQuery['cycles'][number];

/** Closed before the day that was planned, a cycle has no due day but its close. */
function dueText(cycle: Cycle, due: string): string {
  return dueAtTheClose(due, cycle) ? 'Until it closed' : dayText(due);
}

function columnsFor(onClose: (cycle: Cycle) => void): DataColumn<Cycle>[] {
  return [
    {
      id: 'name',
      header: 'Cycle',
      value: (cycle) => cycle.name,
      cell: (cycle) => (
        <Anchor component={Link} to={paths.cycle(cycle.id)}>
          {cycle.name}
        </Anchor>
      ),
    },
    { id: 'state', header: 'State', value: (cycle) => cycle.state, cell: (cycle) => <CycleStatePill state={cycle.state} />, width: '110px' },
    { id: 'kind', header: 'Who rates', value: (cycle) => kindText[cycle.kind], cell: (cycle) => kindText[cycle.kind] },
    { id: 'opens', header: 'Opens', value: (cycle) => cycle.opensAt, cell: (cycle) => dayText(cycle.opensAt) },
    { id: 'self', header: 'People due', value: (cycle) => cycle.selfDueAt, cell: (cycle) => dueText(cycle, cycle.selfDueAt) },
    { id: 'manager', header: 'Managers due', value: (cycle) => (cycle.kind === 'SELF_ONLY' ? null : cycle.managerDueAt), cell: (cycle) => (cycle.kind === 'SELF_ONLY' ? 'Not asked' : dueText(cycle, cycle.managerDueAt)) },
    { id: 'closes', header: 'Closes', value: (cycle) => cycle.closesAt, cell: (cycle) => dayText(cycle.closesAt) },
    {
      id: 'action',
      header: 'Action',
      cell: (cycle) =>
        cycle.state === 'OPEN' ? (
          <Button variant="default" size="compact-sm" aria-label={`Close now: ${cycle.name}`} onClick={() => onClose(cycle)}>
            Close now
          </Button>
        ) : null,
      width: '120px',
    },
  ];
}

function CycleList({ data }: { data: CyclesQuery }) {
  const [opening, open] = useDisclosure(false);
  const [closing, setClosing] = useState<Cycle | null>(null);
  const columns = useMemo(() => columnsFor(setClosing), []);
  const button = (
    <Button leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={open.open} disabled={!data.currentFramework}>
      Open a cycle
    </Button>
  );
  return (
    <>
      <PageHeader title="Cycles" actions={button}>
        A cycle asks people where they stand, and managers too if you wish. Open one now, or give it a later day and it opens by itself; it closes by itself as well. Open a cycle’s page to see how far the teams are.
      </PageHeader>
      {data.currentFramework ? null : <Message tone="warning" title="No framework is in force">Publish one first: people are assessed against it.</Message>}
      {data.cycles.length === 0 ? (
        <EmptyState icon={IconCalendarRepeat} title="No cycle yet" action={button}>
          <p>Open the first one to ask everyone where they stand.</p>
        </EmptyState>
      ) : (
        <DataTable caption="Cycles, newest first" columns={columns} rows={data.cycles} rowId={({ id }) => id} />
      )}
      <OpenCycleDialog opened={opening} onClose={open.close} cycles={data.cycles} framework={data.currentFramework ?? null} />
      <CloseCycleDialog cycle={closing} onClose={() => setClosing(null)} />
    </>
  );
}

/** The rounds of assessment: what runs, what was, what is planned, and opening and closing them. */
export function CyclesPage() {
  const { data, error, refetch } = useQuery(cyclesQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching cycles" />;
  return <CycleList data={data} />;
}

export { CyclesPage as Component };
