import { useQuery } from '@apollo/client/react';
import { Anchor, Chip, Group, Select } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { NoTeamToShow } from '../../components/NoTeamToShow.js';
import { PageHeader } from '../../components/PageHeader.js';
import { StatePill } from '../../components/StatePill.js';
import type { PlanTeamsQuery } from '../../generated/graphql.js';
import { dateText, dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { readTeamAddress, searchOf, teamParts, type TeamAddress } from '../../lib/team-address.js';
import { firstTeam, teamsInOrder } from '../../lib/team-tree.js';
import { useAddress, type AddressOf } from '../../lib/use-address.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { TeamCycles } from './TeamCycles.js';
import { TeamGaps } from './TeamGaps.js';
import { progressWords, teamSentence, type TeamPlans } from './team-plan-words.js';
import { planTeamsQuery, teamPlansQuery } from './team-plans.query.js';

const address: AddressOf<TeamAddress> = { read: readTeamAddress, write: (choices) => searchOf(teamParts(choices)), isStep: (change) => 'team' in change };

type Row = TeamPlans['people'][number];

const columns: DataColumn<Row>[] = [
  {
    id: 'name',
    header: 'Person',
    value: ({ name }) => name,
    cell: ({ personId, name }) => (
      <Anchor component={Link} to={paths.personPlan(personId)}>
        {name}
      </Anchor>
    ),
  },
  { id: 'progress', header: 'Plan', value: ({ progress }) => progressWords[progress].rank, cell: ({ progress }) => <StatePill tone={progressWords[progress].tone}>{progressWords[progress].title}</StatePill> },
  { id: 'track', header: 'Leads to', value: ({ trackName }) => trackName ?? null, cell: ({ trackName }) => trackName ?? '–' },
  { id: 'closed', header: 'Closed', numeric: true, value: ({ closed, items }) => (items === 0 ? null : closed / items), cell: ({ closed, items }) => (items === 0 ? '–' : `${closed} of ${items}`) },
  { id: 'late', header: 'Late', numeric: true, value: ({ late }) => late, cell: ({ late }) => late || '–' },
  { id: 'due', header: 'Next due', value: ({ nextDueOn }) => nextDueOn ?? null, cell: ({ nextDueOn }) => (nextDueOn ? dateText(nextDueOn) : '–') },
  { id: 'moved', header: 'Last moved', value: ({ movedAt }) => movedAt ?? null, cell: ({ movedAt }) => (movedAt ? dayText(movedAt) : '–') },
];

function Body({ plans }: { plans: TeamPlans }) {
  const names = new Map(plans.people.map(({ personId, name }) => [personId, name]));
  return (
    <>
      <p>{teamSentence(plans)}</p>
      <DataTable caption={`Plans of ${plans.teamName}`} columns={columns} rows={plans.people} rowId={({ personId }) => personId} />
      <TeamGaps plans={plans} names={names} />
    </>
  );
}

function Fetched({ teamId, beneath }: { teamId: string; beneath: boolean }) {
  const { data, error, refetch } = useQuery(teamPlansQuery, { variables: { teamId, includeTeamsBeneath: beneath }, fetchPolicy: 'cache-and-network' });
  useRefetchOnReturn(refetch);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching plans" rows={8} />;
  return (
    <>
      <Body plans={data.teamPlans} />
      <TeamCycles teamId={teamId} beneath={beneath} />
    </>
  );
}

function Chosen({ teams }: { teams: PlanTeamsQuery['teams'] }) {
  const { choices, choose } = useAddress(address);
  const teamId = choices.team ?? firstTeam(teams)?.id;
  if (!teamId) return <NoTeamToShow />;
  return (
    <>
      <PageHeader title="Team plans">Whose plan is missing, late or stuck; gaps that several people share; who could cover what one person alone can; and what moved while earlier plans ran.</PageHeader>
      <Group mb="md">
        <Select aria-label="Team" w={260} allowDeselect={false} data={teamsInOrder(teams).map(({ team: { id, name }, depth }) => ({ value: id, label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${name}` }))} value={teamId} onChange={(team) => team && choose({ team })} searchable={teams.length > 12} />
        <Chip size="xs" variant="outline" checked={choices.beneath} onChange={(beneath) => choose({ beneath })}>
          Teams beneath
        </Chip>
      </Group>
      <Fetched teamId={teamId} beneath={choices.beneath} />
    </>
  );
}

/** The plans of a team, to who leads it, and HR. */
export function TeamPlansPage() {
  const { data, error, refetch } = useQuery(planTeamsQuery);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Opening team plans" rows={10} />;
  return <Chosen teams={data.teams} />;
}

export { TeamPlansPage as Component };
