import { Button } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { AnswerList } from '../../components/rating/AnswerList.js';
import type { DraftPartsFragment } from '../../generated/graphql.js';
import { momentText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import type { Framework, OpenCycle } from './MyAssessmentPage.js';

interface SubmittedAssessmentProps {
  cycle: OpenCycle;
  framework: Framework;
  assessment: DraftPartsFragment;
}

/** Who sees it by now, and what it does. */
function whoSees({ kind }: OpenCycle): string {
  if (kind === 'SELF_AND_MANAGER') return 'Your manager sees them when they have submitted theirs about you, at the latest when the cycle closes; then you see theirs too.';
  return 'Your manager can see them now. They move your readiness only where a skill has no manager or agreed rating yet; where there is one, that goes on counting.';
}

/** What was submitted, and when. */
export function SubmittedAssessment({ cycle, framework, assessment }: SubmittedAssessmentProps) {
  return (
    <>
      <PageHeader title="My assessment" documentTitle={`My assessment ${cycle.name}`} actions={<Button component={Link} to={paths.me} leftSection={<IconTarget size={16} aria-hidden />}>See where you stand</Button>}>
        {cycle.name}
      </PageHeader>
      <Message tone="done" title={`Submitted ${assessment.submittedAt ? momentText(assessment.submittedAt) : ''}`}>
        {assessment.answers.length} of {framework.skills.length} skills answered. {whoSees(cycle)}
      </Message>
      <AnswerList skills={framework.skills} answers={assessment.answers} scale={framework.scale} none="Not answered" />
    </>
  );
}
