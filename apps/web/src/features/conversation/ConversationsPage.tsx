import { useQuery } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useCallback } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { lookAgain } from '../../lib/look-again.js';
import { useAddress } from '../../lib/use-address.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { conversationsQuery } from './conversation-list.query.js';
import { ConversationTable, type Summary } from './ConversationTable.js';
import { conversationsAddress } from './conversations-address.js';
import classes from './Conversations.module.css';
import { OpenConversation } from './OpenConversation.js';
import { OpenDisputes } from './OpenDisputes.js';

function byCycle(summaries: readonly Summary[]): { cycle: Summary['cycle']; summaries: Summary[] }[] {
  return [...Map.groupBy(summaries, ({ cycle }) => cycle.id).values()].flatMap((ofCycle) => (ofCycle[0] ? [{ cycle: ofCycle[0].cycle, summaries: ofCycle }] : []));
}

function Nobody({ leads }: { leads: boolean }) {
  return (
    <EmptyState icon={IconMessages} title="There is nobody to talk with yet">
      <p>{leads ? 'Once a cycle is open, your people stand here, and what you can agree on with each of them.' : 'Once a cycle is open in which you assess yourself, you find here what you and your manager can agree on.'}</p>
    </EmptyState>
  );
}

function OwnAndLed() {
  const viewer = useViewer();
  const leads = hasRole(viewer, 'MANAGER');
  const { choices, choose } = useAddress(conversationsAddress);
  const asked = useQuery(conversationsQuery, { variables: { beneath: choices.beneath }, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first', ...lookAgain });
  const { error, refetch } = asked;
  const data = asked.data ?? asked.previousData;
  useRefetchOnReturn(useCallback(() => refetch(), [refetch]));
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching your conversations" rows={6} />;
  if (data.conversations.length === 0 && hasRole(viewer, 'HR')) return null;
  return (
    <>
      {leads ? <Switch label="Also people whom somebody beneath you leads" checked={choices.beneath} onChange={(event) => choose({ beneath: event.currentTarget.checked })} mb="md" /> : null}
      {data.conversations.length === 0 ? <Nobody leads={leads} /> : byCycle(data.conversations).map(({ cycle, summaries }) => <ConversationTable key={cycle.id} cycle={cycle} summaries={summaries} viewerId={viewer.person.id} />)}
    </>
  );
}

/** Whom there is to talk with about what both sides said, and how far each conversation is; for HR what is disputed. */
export function ConversationsPage() {
  const isHr = hasRole(useViewer(), 'HR');
  const { choices, choose } = useAddress(conversationsAddress);
  return (
    <>
      <PageHeader title="Conversations">
        {isHr ? 'What people and managers dispute, and every conversation, which you can read.' : 'After both sides are shown, person and manager talk, agree on a level for each skill, and both sign.'}
      </PageHeader>
      <div className={classes.sections}>
        {isHr ? <OpenDisputes cycleId={choices.cycle || null} onAll={() => choose({ cycle: '' })} /> : null}
        {isHr ? <OpenConversation chosenCycle={choices.cycle} /> : null}
        <div>
          <OwnAndLed />
        </div>
      </div>
    </>
  );
}

export { ConversationsPage as Component };
