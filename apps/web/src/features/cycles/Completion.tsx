import { useMemo } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import type { Overview } from './cycle-plan.js';
import { submittedText } from './cycle-words.js';
import classes from './CyclePage.module.css';

type Team = Overview['completion'][number];

function part(submitted: number | null | undefined, people: number): number | null {
  return typeof submitted === 'number' && people > 0 ? submitted / people : null;
}

function columnsFor(kind: Overview['kind']): DataColumn<Team>[] {
  const counts: DataColumn<Team>[] = [
    { id: 'self', header: 'People', value: ({ selfSubmitted, people }) => part(selfSubmitted, people), cell: ({ selfSubmitted, people }) => submittedText(selfSubmitted, people), numeric: true },
    { id: 'manager', header: 'Managers', value: ({ managerSubmitted, people }) => part(managerSubmitted, people), cell: ({ managerSubmitted, people }) => submittedText(managerSubmitted, people), numeric: true },
    { id: 'revealed', header: 'Both shown', value: ({ revealed, people }) => part(revealed, people), cell: ({ revealed, people }) => submittedText(revealed, people), numeric: true },
    { id: 'agreed', header: 'Agreed', value: ({ agreed, people }) => part(agreed, people), cell: ({ agreed, people }) => submittedText(agreed, people), numeric: true },
    { id: 'disputed', header: 'Disputed', value: ({ disputed, people }) => part(disputed, people), cell: ({ disputed, people }) => submittedText(disputed, people), numeric: true },
  ];
  return [{ id: 'team', header: 'Team', value: nameOf, cell: nameOf }, ...(kind === 'SELF_ONLY' ? counts.slice(0, 1) : counts)];
}

function nameOf({ teamId, teamName }: Team): string {
  return teamId ? (teamName ?? 'A team that is gone') : 'In no team today';
}

/** How many of each team have submitted; never what. */
export function Completion({ cycle }: { cycle: Overview }) {
  const columns = useMemo(() => columnsFor(cycle.kind), [cycle.kind]);
  if (cycle.state === 'PLANNED') return <EmptyState title="It has not opened yet"><p>Once it has, you see here how many of each team have submitted.</p></EmptyState>;
  if (cycle.completion.length === 0) return <EmptyState title="Nobody is in this cycle"><p>Add people one by one, or more teams.</p></EmptyState>;
  return (
    <>
      <h2 className={classes.heading}>Completion by team</h2>
      <p className={classes.note}>{cycle.kind === 'SELF_ONLY' ? 'How many have submitted, not what they said.' : 'How many have submitted, for how many a manager has, for how many both sides are shown, how many have agreed and signed with their manager, and of how many a skill is disputed; not what was said.'} Who is in two teams counts in both; who has left is not counted.</p>
      <DataTable caption="Completion by team" columns={columns} rows={cycle.completion} rowId={({ teamId }) => teamId ?? 'none'} />
    </>
  );
}
