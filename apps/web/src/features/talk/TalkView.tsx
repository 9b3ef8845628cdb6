import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { StorySection } from '../../components/StorySection.js';
import { dateText, dayText } from '../../lib/dates.js';
import { failureOf } from '../../lib/failures.js';
import { paths } from '../../lib/paths.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { FormerLead } from './FormerLead.js';
import { planTalkQuery } from './talk.query.js';
import type { PlanTalk, Whose } from './talk.model.js';
import { ItemsToTalk, TalkChanges } from './TalkChanges.js';
import { TalkDays } from './TalkDays.js';
import { TalkNotes } from './TalkNotes.js';
import { readersText } from './talk-words.js';

function Head({ talk, whose: { person, own } }: { talk: PlanTalk; whose: Whose }) {
  const last = talk.talks[0];
  const said = last ? `You talked last on ${dateText(last.heldOn)}.` : 'No talk is recorded yet.';
  const next = talk.nextOn ? ` Next time on ${dateText(talk.nextOn)}.` : '';
  const toPlan = (
    <Button component={Link} to={own ? paths.plan : paths.personPlan(person.id)} variant="default" leftSection={<IconRoute size={16} aria-hidden />}>
      The plan
    </Button>
  );
  return (
    <PageHeader title={own ? 'Talk about my plan' : `Talk with ${person.name}`} actions={toPlan}>
      {talk.role === 'HR' ? said.replace('You talked', 'They talked') : said}
      {next}
    </PageHeader>
  );
}

function sinceText(talk: PlanTalk, since: string): string {
  const last = talk.talks[0];
  return last ? `Since the last talk, ${dateText(last.heldOn)}.` : `Since the first plan was drafted, ${dayText(since)}.`;
}

function Body({ talk, whose }: { talk: PlanTalk; whose: Whose }) {
  const { changes, due, stuck } = talk;
  return (
    <>
      <StorySection id="changed" title="What changed" lead={changes ? sinceText(talk, changes.since) : undefined}>
        {changes ? <TalkChanges changes={changes} /> : <p>There is no plan and no talk yet.</p>}
      </StorySection>
      <StorySection id="due" title="What is due" lead="Late, or due within four weeks.">
        {due.length > 0 ? <ItemsToTalk items={due} /> : <p>Nothing.</p>}
      </StorySection>
      <StorySection id="stuck" title="What is stuck" lead="Open, needed, and nothing happened to it for four weeks.">
        {stuck.length > 0 ? <ItemsToTalk items={stuck} /> : <p>Nothing.</p>}
      </StorySection>
      <StorySection
        id="notes"
        title="Notes"
        lead={`A note is its author’s own until they share it: nobody else reads it, HR neither, and it stays theirs when somebody else comes to lead. Shared notes are read by: ${readersText(whose)}.`}
      >
        <TalkNotes notes={talk.notes} whose={whose} writes={talk.role !== 'HR'} />
      </StorySection>
      <StorySection id="talks" title="Talks" lead="One of you says when you talked, and the other confirms it.">
        <TalkDays talk={talk} />
      </StorySection>
    </>
  );
}

/** All that a person and who leads them need to talk about the plan. */
export function TalkView({ personId, own }: { personId: string; own: boolean }) {
  const { data, error, refetch } = useQuery(planTalkQuery, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  useRefetchOnReturn(refetch);
  if (error && failureOf(error) === 'no-access') return <FormerLead personId={personId} error={error} />;
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching the talk" rows={8} />;
  const whose = { person: { id: personId, name: data.person?.name ?? 'This person' }, own };
  return (
    <>
      <Head talk={data.planTalk} whose={whose} />
      <Body talk={data.planTalk} whose={whose} />
    </>
  );
}
