import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { paths } from '../../lib/paths.js';
import classes from './Plan.module.css';
import { teamPlanCyclesQuery } from './plan-cycles.query.js';
import { cycleDays, cycleTitle, keptSinceText, levelMoves, movesText, notBecause, readyText, scoresText, type PlanCycles } from './plan-cycles-words.js';

interface CycleRow {
  readonly cycle: PlanCycles['cycles'][number];
  readonly together: PlanCycles['together'][number];
}

function CycleName({ cycle }: Pick<CycleRow, 'cycle'>) {
  return (
    <>
      {cycleTitle(cycle)}
      <br />
      <span className={classes.muted}>{cycleDays(cycle)}</span>
    </>
  );
}

const cycleColumns: DataColumn<CycleRow>[] = [
  { id: 'cycle', header: 'Cycle', value: ({ cycle }) => cycle.from, cell: ({ cycle }) => <CycleName cycle={cycle} /> },
  { id: 'people', header: 'With a plan', numeric: true, value: ({ together }) => together.people, cell: ({ together }) => together.people || '–' },
  { id: 'closed', header: 'Items closed', numeric: true, value: ({ together }) => together.closed, cell: ({ together: { people, closed, reopened } }) => (people === 0 ? '–' : `${closed}${reopened > 0 ? `, ${reopened} open again` : ''}`) },
  { id: 'levels', header: 'Levels', numeric: true, value: ({ together }) => together.levelsUp - together.levelsDown, cell: ({ together }) => levelMoves(together) },
  { id: 'score', header: 'Score', value: ({ together }) => together.scoreMoved ?? null, cell: ({ together }) => scoresText(together) },
  { id: 'ready', header: 'Ready', value: ({ together }) => together.becameReady - together.ceasedReady, cell: ({ together }) => readyText(together) },
];

type Person = PlanCycles['people'][number];

function personColumns(cycles: PlanCycles['cycles']): DataColumn<Person>[] {
  return [
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
    ...cycles.map((cycle, index): DataColumn<Person> => ({
      id: cycle.cycleId,
      header: cycle.isOver ? cycleTitle(cycle) : `${cycleTitle(cycle)} (so far)`,
      cell: ({ moves }) => {
        const moved = moves[index];
        return moved ? movesText(moved) : '–';
      },
    })),
    { id: 'ended', header: 'Plans ended', numeric: true, value: ({ ended }) => ended.length, cell: ({ ended }) => ended.length || '–' },
  ];
}

function Body({ cycles }: { cycles: PlanCycles }) {
  const rows = cycles.cycles.flatMap((cycle, index) => {
    const together = cycles.together[index];
    return together ? [{ cycle, together }] : [];
  });
  const planned = cycles.people.filter(({ moves, ended }) => ended.length > 0 || moves.some((moved) => moved !== null));
  if (rows.length === 0 || planned.length === 0) return <p className={classes.muted}>No plan of anybody in this team ran in the last four cycles.</p>;
  return (
    <>
      <p className={classes.muted}>{[notBecause, 'A cycle counts from its opening to the opening of the next.', keptSinceText(cycles)].filter(Boolean).join(' ')}</p>
      <div className={classes.apart}>
        <DataTable caption="The last cycles, all together" columns={cycleColumns} rows={[...rows].reverse()} rowId={({ cycle }) => cycle.cycleId} />
        <DataTable caption="The last cycles, person by person" columns={personColumns(cycles.cycles)} rows={planned} rowId={({ personId }) => personId} />
      </div>
    </>
  );
}

/** What moved over the last four cycles while plans of a team ran, together and of each. */
export function TeamCycles({ teamId, beneath }: { teamId: string; beneath: boolean }) {
  const { data, error, refetch } = useQuery(teamPlanCyclesQuery, { variables: { teamId, includeTeamsBeneath: beneath }, fetchPolicy: 'cache-and-network' });
  return (
    <>
      <h2 className={classes.heading}>What earlier plans saw</h2>
      {data ? <Body cycles={data.teamPlanCycles} /> : error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching the last cycles" rows={4} />}
    </>
  );
}
