import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { lookAgain } from '../../lib/look-again.js';
import { paths } from '../../lib/paths.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { useViewer } from '../../lib/viewer.js';
import { conversationPlaceQuery, liveConversationQuery } from './conversation.query.js';
import type { Framework, Participation, TalkCycle } from './conversation.model.js';
import { standingOf } from './conversation-words.js';
import { Talk } from './Talk.js';
import classes from './Talk.module.css';

interface WaitingProps {
  cycle: TalkCycle;
  participation: Participation | null | undefined;
}

/** In place of a conversation that cannot begin yet: who is awaited, never what was said. */
function Waiting({ cycle, participation }: WaitingProps) {
  const isOwn = useViewer().person.id === participation?.person.id;
  if (!participation) return <EmptyState page title={`They are not in ${cycle.name}`}><p>HR can add somebody to a cycle that is open.</p></EmptyState>;
  const { state, waits } = standingOf({ ...participation, agreement: 'NOT_REVEALED', cycle }, isOwn);
  const what = waits ? `${state}: ${waits}` : state;
  const action = isOwn && participation.takesAnswers && !participation.selfSubmitted ? (
    <Button component={Link} to={paths.myAssessment}>
      Go to your assessment
    </Button>
  ) : undefined;
  return (
    <EmptyState page icon={IconEyeOff} title={cycle.state === 'CLOSED' ? 'There is nothing to talk about' : 'Nothing is shown yet'} action={action}>
      <p>{`${cycle.name}, ${isOwn ? 'your own' : participation.person.name}. ${what}. ${cycle.state === 'CLOSED' ? '' : 'This page opens by itself when both sides are shown.'}`}</p>
    </EmptyState>
  );
}

interface LiveProps {
  cycle: TalkCycle;
  framework: Framework;
  personId: string;
}

function Live({ cycle, framework, personId }: LiveProps) {
  const asked = useQuery(liveConversationQuery, {
    variables: { cycleId: cycle.id, personId }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first', ...lookAgain,
  });
  const { error, refetch } = asked;
  // A look that fails does not take away what was seen: what was written here is still here.
  const data = asked.data ?? asked.previousData;
  useRefetchOnReturn(useCallback(() => refetch(), [refetch]));
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching both sides" rows={8} />;
  if (!data.conversation) return <Waiting cycle={cycle} participation={data.participation} />;
  return (
    <>
      {error ? <Message tone="warning" title="Waymark cannot be reached just now">What the other side does is not seen here until it can.</Message> : null}
      <Talk cycle={cycle} framework={framework} conversation={data.conversation} />
    </>
  );
}

function Body({ cycleId, personId }: { cycleId: string; personId: string }) {
  const { data, error, refetch } = useQuery(conversationPlaceQuery, { variables: { cycleId } });
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Opening the conversation" rows={8} />;
  const cycle = data.cycles.find(({ id }) => id === cycleId);
  if (!cycle || !data.cycleFramework) return <EmptyState page title="There is no such cycle" />;
  return <Live cycle={cycle} framework={data.cycleFramework} personId={personId} />;
}

/** One conversation: a person and their manager, after both sides are shown. */
export function ConversationPage() {
  const { cycleId = '', personId = '' } = useParams();
  return (
    <>
      <p className={classes.back}>
        <Anchor component={Link} to={paths.conversations} size="sm">
          All conversations
        </Anchor>
      </p>
      <Body key={`${cycleId}:${personId}`} cycleId={cycleId} personId={personId} />
    </>
  );
}

export { ConversationPage as Component };
