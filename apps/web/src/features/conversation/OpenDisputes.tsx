import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import type { OpenDisputesQuery } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { dayText } from '../../lib/dates.js';
import { lookAgain } from '../../lib/look-again.js';
import { paths } from '../../lib/paths.js';
import { questionId } from '../../lib/skill-groups.js';
import { openDisputesQuery } from './conversation-list.query.js';
import classes from './Conversations.module.css';

type Entry = OpenDisputesQuery['openDisputes'][number];

const columns: DataColumn<Entry>[] = [
  {
    id: 'person',
    header: 'About',
    value: ({ person }) => person.name,
    cell: ({ cycle, person, skillId }) => (
      <Anchor component={Link} to={`${paths.conversation(cycle.id, person.id)}#${questionId(skillId)}`} size="sm">
        {person.name}
      </Anchor>
    ),
  },
  { id: 'skill', header: 'Skill', value: ({ skillName }) => skillName, cell: ({ skillName }) => skillName },
  { id: 'cycle', header: 'Cycle', value: ({ cycle }) => cycle.name, cell: ({ cycle }) => cycle.name },
  { id: 'by', header: 'Disputed by', value: ({ openedBy }) => openedBy.name, cell: ({ openedBy }) => openedBy.name },
  { id: 'since', header: 'Since', value: ({ openedAt }) => openedAt, cell: ({ openedAt }) => dayText(openedAt) },
  { id: 'reason', header: 'Why', cell: ({ reason }) => <span className={classes.reason}>{reason}</span> },
];

interface OpenDisputesProps {
  /** Of this cycle alone; null: of all. */
  cycleId: string | null;
  onAll: () => void;
}

/** What is disputed and not settled, oldest first; for HR. */
export function OpenDisputes({ cycleId, onAll }: OpenDisputesProps) {
  const asked = useQuery(openDisputesQuery, { variables: { cycleId }, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first', ...lookAgain });
  const { error, refetch } = asked;
  const data = asked.data ?? asked.previousData;
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching what is disputed" rows={3} />;
  const { openDisputes } = data;
  return (
    <section className={classes.section} aria-label="Open disputes">
      <h2 className={classes.heading}>Open disputes</h2>
      <p className={classes.note}>
        {openDisputes.length === 0 ? `Nothing is disputed${cycleId ? ' in this cycle' : ''}.` : `${counted(openDisputes.length, 'skill is', 'skills are')} disputed${cycleId ? ' in this cycle' : ''}. You settle it, or somebody who leads the person and has not rated them.`}
        {cycleId ? (
          <Button variant="subtle" size="compact-sm" onClick={onAll}>
            Show all cycles
          </Button>
        ) : null}
      </p>
      {openDisputes.length > 0 ? <DataTable caption="Disputed skills" columns={columns} rows={openDisputes} rowId={({ id }) => id} height={openDisputes.length > 60 ? 640 : undefined} /> : null}
    </section>
  );
}
