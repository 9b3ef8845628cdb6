import { Button } from '@mantine/core';
import { IconHistory, IconTarget } from '@tabler/icons-react';
import { Link } from 'react-router';
import { PageHeader } from '../../components/PageHeader.js';
import { AnswerList } from '../../components/rating/AnswerList.js';
import type { DraftPartsFragment } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { besideWords } from './beside-level.js';
import { evidenceBelow } from './EvidenceChips.js';
import { LeftBehind } from './LeftBehind.js';
import type { Framework, OpenCycle } from './MyAssessmentPage.js';
import { Submitted } from './Submitted.js';

interface SubmittedAssessmentProps {
  cycle: OpenCycle;
  framework: Framework;
  assessment: DraftPartsFragment;
  /** HR has made a draft of it again. */
  onReopened: () => Promise<unknown>;
}

/** What was submitted, when, and how far the other side is. */
export function SubmittedAssessment({ cycle, framework, assessment, onReopened }: SubmittedAssessmentProps) {
  const links = (
    <>
      <Button component={Link} to={paths.myHistory} variant="default" leftSection={<IconHistory size={16} aria-hidden />}>
        How your skills moved
      </Button>
      <Button component={Link} to={paths.me} leftSection={<IconTarget size={16} aria-hidden />}>
        See where you stand
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title="My assessment" documentTitle={`My assessment ${cycle.name}`} actions={links}>
        {cycle.name}
      </PageHeader>
      <Submitted cycle={cycle} assessment={assessment} asked={framework.skills.length} onReopened={onReopened} />
      <LeftBehind cycleId={cycle.id} framework={framework} />
      <AnswerList skills={framework.skills} answers={assessment.answers} scale={framework.scale} none="Not answered" beside={besideWords} below={evidenceBelow} />
    </>
  );
}
