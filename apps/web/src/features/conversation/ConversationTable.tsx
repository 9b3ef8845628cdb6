import { Anchor } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { StatePill } from '../../components/StatePill.js';
import type { AgreementState, ConversationsQuery } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { standingOf, standingTone } from './conversation-words.js';
import classes from './Conversations.module.css';

export type Summary = ConversationsQuery['conversations'][number];

interface ConversationTableProps {
  cycle: Summary['cycle'];
  summaries: readonly Summary[];
  viewerId: string;
}

/** What asks for something to be done first. */
const urgency: Readonly<Record<AgreementState, number>> = { TO_AGREE: 0, PERSON_SIGNED: 1, MANAGER_SIGNED: 2, NOT_REVEALED: 3, AGREED: 4 };

function Standing({ summary, isOwn }: { summary: Summary; isOwn: boolean }) {
  const { state, waits } = standingOf(summary, isOwn);
  return (
    <span className={classes.standing}>
      <StatePill tone={standingTone[summary.agreement]}>{state}</StatePill>
      {waits ? <span>{waits}</span> : null}
    </span>
  );
}

function Disputed({ count }: { count: number }) {
  if (count === 0) return 'None';
  return (
    <StatePill tone="bad">
      <IconFlag size={13} aria-hidden />
      {counted(count, 'skill', 'skills')}
    </StatePill>
  );
}

function columnsFor(viewerId: string): DataColumn<Summary>[] {
  const isOwn = ({ person }: Summary) => person.id === viewerId;
  return [
    {
      id: 'person',
      header: 'About',
      value: ({ person }) => person.name,
      cell: (summary) => (
        <Anchor component={Link} to={paths.conversation(summary.cycle.id, summary.person.id)} size="sm">
          {isOwn(summary) ? `${summary.person.name} (you)` : summary.person.name}
        </Anchor>
      ),
    },
    { id: 'standing', header: 'State', value: ({ agreement }) => urgency[agreement], cell: (summary) => <Standing summary={summary} isOwn={isOwn(summary)} /> },
    { id: 'apart', header: 'Far apart', value: ({ revealedAt, farApart }) => (revealedAt ? farApart : null), cell: ({ revealedAt, farApart }) => (revealedAt ? counted(farApart, 'skill', 'skills') : 'Not shown yet'), numeric: true },
    { id: 'disputed', header: 'Disputed', value: ({ openDisputes }) => openDisputes, cell: ({ openDisputes }) => <Disputed count={openDisputes} />, numeric: true },
    { id: 'agreed', header: 'Agreed', value: ({ agreedAt }) => agreedAt ?? null, cell: ({ agreedAt }) => (agreedAt ? dayText(agreedAt) : 'Not yet') },
  ];
}

/** A list as long as this scrolls in a box of its own. */
const long = 60;

/** The conversations of one cycle. */
export function ConversationTable({ cycle, summaries, viewerId }: ConversationTableProps) {
  const columns = useMemo(() => columnsFor(viewerId), [viewerId]);
  return (
    <section className={classes.section} aria-label={cycle.name}>
      <h2 className={classes.heading}>{cycle.name}</h2>
      <p className={classes.note}>{cycle.state === 'CLOSED' ? `Closed on ${dayText(cycle.closesAt)}.` : `Open until ${dayText(cycle.closesAt)}: what was submitted by then is shown to both, at the latest then.`} Far apart: skills with two levels or more between both.</p>
      <DataTable caption={`Conversations of ${cycle.name}`} columns={columns} rows={summaries} rowId={({ person }) => person.id} height={summaries.length > long ? 640 : undefined} />
    </section>
  );
}
