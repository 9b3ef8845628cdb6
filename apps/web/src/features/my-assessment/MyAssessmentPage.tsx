import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { v7 } from 'uuid';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { DraftPartsFragment, OpenAssessmentQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { AssessmentForm } from './AssessmentForm.js';
import { mySelfAssessmentQuery, openCycleQuery } from './my-assessment.query.js';
import { SubmittedAssessment } from './SubmittedAssessment.js';

export type OpenCycle = NonNullable<OpenAssessmentQuery['openCycle']>;
export type Framework = NonNullable<OpenAssessmentQuery['currentFramework']>;
export type Skill = Framework['skills'][number];

function NothingOpen() {
  return (
    <>
      <PageHeader title="My assessment" />
      <EmptyState icon={IconCalendarOff} title="No assessment is open now" action={<Button component={Link} to={paths.me} variant="default">See where you stand</Button>}>
        <p>HR opens one each quarter. You will find it here, and your draft is kept until you submit it.</p>
      </EmptyState>
    </>
  );
}

interface OwnProps {
  cycle: OpenCycle;
  framework: Framework;
}

function OwnAssessment({ cycle, framework }: OwnProps) {
  const { data, error, refetch } = useQuery(mySelfAssessmentQuery, { variables: { cycleId: cycle.id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const [newId] = useState(() => v7());
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching your answers" rows={8} />;
  const begun: DraftPartsFragment = data.mySelfAssessment ?? { id: newId, state: 'DRAFT', revision: 0, savedAt: null, submittedAt: null, answers: [] };
  if (begun.state === 'SUBMITTED') return <SubmittedAssessment cycle={cycle} framework={framework} assessment={begun} />;
  return <AssessmentForm key={cycle.id} cycle={cycle} framework={framework} assessment={begun} previous={data.mySelfAssessment?.previous ?? null} />;
}

/** The viewer's own assessment in the open cycle: to fill in, or as it was submitted. */
export function MyAssessmentPage() {
  const { data, error, refetch } = useQuery(openCycleQuery);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Opening your assessment" rows={8} />;
  const { openCycle, currentFramework } = data;
  if (!openCycle || !currentFramework) return <NothingOpen />;
  return <OwnAssessment cycle={openCycle} framework={currentFramework} />;
}

export { MyAssessmentPage as Component };
