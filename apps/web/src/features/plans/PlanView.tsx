import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconMessages, IconMoodEmpty, IconTarget } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { Notice } from '../../components/Notice.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { PersonPlanQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { DraftFrom } from './DraftFrom.js';
import { MentorRequests } from './MentorRequests.js';
import { ManagerChange } from './ManagerChange.js';
import { PersonCycles } from './PersonCycles.js';
import type { Whose } from './plan.model.js';
import { personPlanQuery } from './plan.query.js';
import { PlanBar } from './PlanBar.js';
import { PlanItems } from './PlanItems.js';
import { PlanMentors } from './PlanMentors.js';
import { PlanOutcome } from './PlanOutcome.js';
import { personTemplatesQuery } from './plan-templates.query.js';
import { PlanTemplates } from './PlanTemplates.js';
import { Proposals } from './Proposals.js';
import { usePlanChange } from './use-plan-change.js';

function Head({ person, own }: Whose) {
  const links = (
    <>
      <Button component={Link} to={own ? paths.talk : paths.personTalk(person.id)} variant="default" leftSection={<IconMessages size={16} aria-hidden />}>
        Talk about it
      </Button>
      <Button component={Link} to={own ? paths.me : paths.person(person.id)} variant="default" leftSection={<IconTarget size={16} aria-hidden />}>
        Readiness
      </Button>
    </>
  );
  return (
    <PageHeader title={own ? 'My plan' : `Plan of ${person.name}`} actions={links}>
      {own
        ? 'What you and your manager decided to do toward a track. Nothing is ticked off: an item closes by what happened, and opens again when that does not hold any more.'
        : [person.title, 'Nothing is ticked off: an item closes by what happened.'].filter(Boolean).join(' · ')}
    </PageHeader>
  );
}

function Body({ data, whose }: { data: PersonPlanQuery; whose: Whose }) {
  const changes = usePlanChange(whose.person.id);
  const viewer = useViewer();
  const templates = useQuery(personTemplatesQuery, { variables: { personId: whose.person.id }, fetchPolicy: 'cache-and-network' }).data?.templateProgress ?? [];
  const { developmentPlan: plan, readinessByTrack: tracks, currentFramework } = data;
  const writes = plan ? plan.role !== 'HR' : whose.own || hasRole(viewer, 'MANAGER');
  return (
    <>
      {changes.refusal ? <Message tone="error" title="Nothing was changed">{changes.refusal}</Message> : null}
      {whose.own ? <MentorRequests /> : null}
      {plan ? (
        <>
          <ManagerChange plan={plan} whose={whose} changes={changes} />
          <PlanBar plan={plan} whose={whose} tracks={tracks} changes={changes} writes={writes} />
          <PlanOutcome plan={plan} personId={whose.person.id} />
          <PlanItems plan={plan} changes={changes} writes={writes} />
          <PlanMentors plan={plan} whose={whose} writes={writes} />
          <Proposals plan={plan} changes={changes} writes={writes} certifications={currentFramework?.certifications ?? []} />
        </>
      ) : (
        <DraftFrom tracks={tracks} templates={templates} changes={changes} whose={whose} writes={writes} />
      )}
      <PlanTemplates templates={templates} plan={plan ?? null} changes={changes} writes={writes} />
      <PersonCycles personId={whose.person.id} />
    </>
  );
}

/** The development plan of a person, to them, to who leads them, and to HR. */
export function PlanView({ personId, own }: { personId: string; own: boolean }) {
  const { data, error, refetch } = useQuery(personPlanQuery, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  useRefetchOnReturn(refetch);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching the plan" rows={8} />;
  if (!data.person) {
    return (
      <Notice page icon={IconMoodEmpty} title="Nobody to see here">
        <p>There is no such person, or they are not shared with you.</p>
      </Notice>
    );
  }
  return (
    <>
      <Head person={data.person} own={own} />
      <Body data={data} whose={{ person: data.person, own }} />
    </>
  );
}
