import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { v7 } from 'uuid';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { DraftPartsFragment, MySelfAssessmentQuery, OpenAssessmentQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { useViewer } from '../../lib/viewer.js';
import { AssessmentForm } from './AssessmentForm.js';
import { mySelfAssessmentQuery, openCycleQuery, standingQuery } from './my-assessment.query.js';
import { NotSubmitted } from './NotSubmitted.js';
import { SubmittedAssessment } from './SubmittedAssessment.js';

export type OpenCycle = NonNullable<OpenAssessmentQuery['openCycle']>;
export type Framework = NonNullable<MySelfAssessmentQuery['cycleFramework']>;
export type Skill = Framework['skills'][number];

function NothingOpen() {
  return (
    <>
      <PageHeader title="My assessment" />
      <EmptyState icon={IconCalendarOff} title="No assessment is open now" action={<Button component={Link} to={paths.myHistory} variant="default">See how your skills moved</Button>}>
        <p>HR opens one each quarter. You will find it here, and your draft is kept until you submit it.</p>
      </EmptyState>
      <NotSubmitted />
    </>
  );
}

/** What had the focus goes away when the page turns from answering to what was submitted, and back: the reader goes on at its heading. */
function useHeadingAfterTurn(state: string | undefined): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current && state && before.current !== state) document.querySelector<HTMLElement>('h1')?.focus();
    before.current = state;
  }, [state]);
}

function OwnAssessment({ cycle }: { cycle: OpenCycle }) {
  const { data, error, refetch } = useQuery(mySelfAssessmentQuery, { variables: { cycleId: cycle.id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const personId = useViewer().person.id;
  const standing = useQuery(standingQuery, { variables: { cycleId: cycle.id, personId } });
  const [newId] = useState(() => v7());
  // What another tab or device saved meanwhile is seen when the reader comes back to this one.
  useRefetchOnReturn(refetch);
  useHeadingAfterTurn(data ? (data.mySelfAssessment?.state ?? 'DRAFT') : undefined);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching your answers" rows={8} />;
  const framework = data.cycleFramework;
  if (!framework) return <NothingOpen />;
  const begun: DraftPartsFragment = data.mySelfAssessment ?? { id: newId, state: 'DRAFT', revision: 0, savedAt: null, submittedAt: null, answers: [] };
  if (begun.state === 'SUBMITTED') return <SubmittedAssessment cycle={cycle} framework={framework} assessment={begun} onReopened={refetch} />;
  return <AssessmentForm key={cycle.id} cycle={cycle} framework={framework} assessment={begun} revealedAt={cycle.kind === 'SELF_AND_MANAGER' ? (standing.data?.participation?.revealedAt ?? null) : null} reopenedUntil={standing.data?.participation?.reopenedUntil ?? null} previous={data.mySelfAssessment?.previous ?? null} />;
}

/** The viewer's own assessment in the open cycle: to fill in, or as it was submitted. */
export function MyAssessmentPage() {
  const { data, error, refetch } = useQuery(openCycleQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Opening your assessment" rows={8} />;
  return data.openCycle ? <OwnAssessment key={data.openCycle.id} cycle={data.openCycle} /> : <NothingOpen />;
}

export { MyAssessmentPage as Component };
