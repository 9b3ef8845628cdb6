import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconCalendarRepeat } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { StatePill } from '../../components/StatePill.js';
import type { CyclesQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { CloseCycleDialog } from './CloseCycleDialog.js';
import { cyclesQuery } from './cycles.query.js';
import { OpenCycleDialog } from './OpenCycleDialog.js';

type Cycle = CyclesQuery['cycles'][number];

const kindText: Readonly<Record<Cycle['kind'], string>> = { SELF_ONLY: 'Self only', SELF_AND_MANAGER: 'Self and manager' };

function columnsFor(onClose: (cycle: Cycle) => void): DataColumn<Cycle>[] {
  return [
    { id: 'name', header: 'Cycle', value: (cycle) => cycle.name, cell: (cycle) => cycle.name },
    { id: 'state', header: 'State', value: (cycle) => cycle.state, cell: (cycle) => <State cycle={cycle} />, width: '130px' },
    { id: 'kind', header: 'Who rates', value: (cycle) => kindText[cycle.kind], cell: (cycle) => kindText[cycle.kind] },
    { id: 'opens', header: 'Opened', value: (cycle) => cycle.opensAt, cell: (cycle) => dayText(cycle.opensAt) },
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

function State({ cycle }: { cycle: Cycle }) {
  if (cycle.state === 'OPEN') return <StatePill tone="good">Open</StatePill>;
  return <StatePill tone="quiet">{cycle.state === 'CLOSED' ? 'Closed' : 'Planned'}</StatePill>;
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
        While a cycle is open, everyone assesses themselves against the framework. What they submit shows in the matrix at once, under Self-rated. It moves readiness only where a skill has no manager or agreed rating yet; where there is one, that goes on counting.
      </PageHeader>
      {data.currentFramework ? null : <Message tone="warning" title="No framework is in force">Publish one first: people are assessed against it.</Message>}
      {data.cycles.length === 0 ? (
        <EmptyState icon={IconCalendarRepeat} title="No cycle yet" action={button}>
          <p>Open the first one to ask everyone where they stand.</p>
        </EmptyState>
      ) : (
        <DataTable caption="Cycles, newest first" columns={columns} rows={data.cycles} rowId={({ id }) => id} />
      )}
      <OpenCycleDialog opened={opening} onClose={open.close} />
      <CloseCycleDialog cycle={closing} onClose={() => setClosing(null)} />
    </>
  );
}

/** The rounds of assessment: what runs, what was, and opening and closing them. */
export function CyclesPage() {
  const { data, error, refetch } = useQuery(cyclesQuery);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching cycles" />;
  return <CycleList data={data} />;
}

export { CyclesPage as Component };
