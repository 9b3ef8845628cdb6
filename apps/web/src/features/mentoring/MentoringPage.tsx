import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { StorySection } from '../../components/StorySection.js';
import { paths } from '../../lib/paths.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { Mentees } from './Mentees.js';
import { mentoringQuery } from './mentoring.query.js';
import { OfferForm } from './OfferForm.js';
import { useMentoringChange } from './use-mentoring-change.js';

/** Whether the viewer mentors: what they offer, who asks them, and whom they mentor. */
export function MentoringPage() {
  const { data, error, refetch } = useQuery(mentoringQuery, { fetchPolicy: 'cache-and-network' });
  const changes = useMentoringChange();
  useRefetchOnReturn(refetch);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching whom you mentor" rows={5} />;
  const { mentorOffer: offer, mentees, currentFramework } = data;
  const asking = mentees.filter(({ endedAt, acceptedAt }) => !endedAt && !acceptedAt);
  const current = mentees.filter(({ endedAt, acceptedAt }) => !endedAt && acceptedAt);
  const over = mentees.filter(({ endedAt }) => endedAt);
  return (
    <>
      <PageHeader title="Mentoring">
        Help somebody with one item of their plan. Both of you agree to it, and either of you ends it at any time.{' '}
        <Anchor component={Link} to={paths.plan} inherit>
          To find a mentor yourself, open your plan
        </Anchor>
      </PageHeader>
      {changes.refusal ? <Message tone="error" title="Nothing was changed">{changes.refusal}</Message> : null}
      {asking.length > 0 ? (
        <StorySection id="asking" title="Who asks you">
          <Mentees mentees={asking} changes={changes} />
        </StorySection>
      ) : null}
      {current.length > 0 ? (
        <StorySection id="current" title="Whom you mentor" lead="It ends by itself when the item is closed or dropped, when one of you leaves, or when you come to lead the other.">
          <Mentees mentees={current} changes={changes} />
        </StorySection>
      ) : null}
      <StorySection id="offer" title="Being suggested as a mentor" lead="Nobody is suggested who did not say so here.">
        <OfferForm key={offer?.consentedAt ?? 'none'} offer={offer} skills={currentFramework?.skills ?? []} changes={changes} />
      </StorySection>
      {over.length > 0 ? (
        <StorySection id="over" title="Before">
          <Mentees mentees={over} changes={changes} />
        </StorySection>
      ) : null}
    </>
  );
}

export { MentoringPage as Component };
