import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { Disclosure } from '../../components/Disclosure.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { Notice } from '../../components/Notice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { failureOf } from '../../lib/failures.js';
import { momentText } from '../../lib/dates.js';
import { CaseActions } from './CaseActions.js';
import { is, roundHeld, type Case } from './case.model.js';
import { caseQuery } from './case.query.js';
import { roleText } from './case-words.js';
import { CaseLog } from './CaseLog.js';
import classes from './Cases.module.css';
import { Proposal } from './Proposal.js';
import { RoundView } from './RoundView.js';
import { Stations } from './Stations.js';
import { roundsBefore } from './stations.js';

function Head({ shown }: { shown: Case }) {
  const title = is(shown, 'PERSON') ? 'Your promotion case' : `Promotion of ${shown.person.name}`;
  return (
    <PageHeader title={title} actions={<CaseActions shown={shown} />}>
      {['To ' + shown.trackName, roleText(shown), 'People decide it, never the score'].filter((part) => part !== null).join(' · ')}
    </PageHeader>
  );
}

function WaitsForVote({ shown }: { shown: Case }) {
  const due = roundHeld(shown)?.votesDueAt;
  if (!shown.waitsForMyVote) return null;
  return (
    <Message tone="info" title={`Your vote is asked for${due ? ` until ${momentText(due)}` : ''}`}>
      Read the packet, then vote with reasons. <Anchor href={`#panel-${shown.round}`} inherit underline="always">Go to your vote</Anchor>
    </Message>
  );
}

function Body({ shown }: { shown: Case }) {
  const held = roundHeld(shown);
  return (
    <>
      <Stations shown={shown} />
      <div className={classes.messages}>
        <WaitsForVote shown={shown} />
      </div>
      {held ? (
        <RoundView key={`${shown.id} ${held.number}`} shown={shown} round={held}>
          <Proposal shown={shown} />
        </RoundView>
      ) : (
        <Proposal shown={shown} />
      )}
      {roundsBefore(shown).map((round) => (
        <div key={round.number} className={classes.before}>
          <Disclosure title="The first panel, and what came of it" open={!held}>
            <RoundView shown={shown} round={round} />
          </Disclosure>
        </div>
      ))}
      {shown.log ? <CaseLog log={shown.log} /> : null}
    </>
  );
}

/** One promotion case, to whoever may see it: what they may not see is not there. Looking stands in its log, so the page looks once. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useQuery(caseQuery, { variables: { id: caseId }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (data) {
    return (
      <>
        <Head shown={data.promotionCase} />
        <Body shown={data.promotionCase} />
      </>
    );
  }
  if (!error) return <LoadingState label="Fetching the case" rows={8} />;
  if (failureOf(error) !== 'no-access') return <ErrorState page error={error} retry={() => void refetch()} />;
  return (
    <Notice page icon={IconMoodEmpty} title="No case to see here">
      <p>There is no such case, or it is not shared with you. A panel member sees it once the panel is open.</p>
    </Notice>
  );
}

export { CasePage as Component };
