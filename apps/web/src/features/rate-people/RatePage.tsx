import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarOff, IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { rateChoicesQuery, rateesQuery } from './rate-people.query.js';
import { canRate, cycleToRate, type RateCycle } from './rate.model.js';
import { RateBoard } from './RateBoard.js';
import { UnsubmittedRatings } from './UnsubmittedRatings.js';
import { useNews } from './use-news.js';

const toMatrix = (
  <Button component={Link} to={paths.matrix} variant="default">
    See your team
  </Button>
);

function NothingOpen({ last }: { last?: RateCycle }) {
  return (
    <>
      <PageHeader title="Rate my team" />
      <EmptyState icon={IconCalendarOff} title="No cycle is open now" action={toMatrix}>
        <p>{last ? `${last.name} closed on ${dayText(last.closesAt)}; what was submitted is shown to both sides. ` : ''}HR opens one each quarter. You will find your people here then.</p>
      </EmptyState>
      {last ? <UnsubmittedRatings key={last.id} cycle={last} /> : null}
    </>
  );
}

function SelfOnly({ cycle }: { cycle: RateCycle }) {
  return (
    <>
      <PageHeader title="Rate my team" />
      <EmptyState icon={IconUsersGroup} title={`In ${cycle.name} people assess themselves alone`} action={toMatrix}>
        <p>Managers are not asked this time: you see what your people submitted as soon as they did.</p>
      </EmptyState>
    </>
  );
}

function NobodyToRate({ cycle }: { cycle: RateCycle }) {
  return (
    <>
      <PageHeader title="Rate my team" />
      <EmptyState icon={IconUsersGroup} title={`You rate nobody in ${cycle.name}`} action={toMatrix}>
        <p>You rate the people of the teams that you lead, as far as they are in the cycle. If somebody is missing, ask HR to add them.</p>
      </EmptyState>
    </>
  );
}

function People({ cycle }: { cycle: RateCycle }) {
  const { data, error, refetch } = useQuery(rateesQuery, { variables: { cycleId: cycle.id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  useNews(cycle.id, data?.myRatees, refetch);
  useRefetchOnReturn(refetch);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching your people" rows={8} />;
  const ratees = data.myRatees;
  if (cycle.state === 'CLOSED' && !ratees.some(canRate)) return <NothingOpen last={cycle} />;
  if (ratees.length === 0 || !data.cycleFramework) return <NobodyToRate cycle={cycle} />;
  return <RateBoard key={cycle.id} cycle={cycle} framework={data.cycleFramework} ratees={ratees} />;
}

/** Whom the viewer rates in the cycle that asks managers too; blind until both sides are shown. */
export function RatePage() {
  const { data, error, refetch } = useQuery(rateChoicesQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Looking for the open cycle" rows={8} />;
  const cycle = cycleToRate(data.cycles);
  if (!cycle) return <NothingOpen />;
  if (cycle.kind === 'SELF_ONLY') return <SelfOnly cycle={cycle} />;
  return <People cycle={cycle} />;
}

export { RatePage as Component };
