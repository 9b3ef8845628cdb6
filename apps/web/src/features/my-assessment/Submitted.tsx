import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Message } from '../../components/Message.js';
import type { DraftPartsFragment, MyStandingQuery } from '../../generated/graphql.js';
import { dayText, momentText } from '../../lib/dates.js';
import { lookAgain } from '../../lib/look-again.js';
import { paths } from '../../lib/paths.js';
import { useViewer } from '../../lib/viewer.js';
import { standingQuery } from './my-assessment.query.js';
import type { OpenCycle } from './MyAssessmentPage.js';

type Standing = NonNullable<MyStandingQuery['participation']>;

/** Who sees it by now, and what it does. */
function whoSees({ kind, closesAt }: OpenCycle, standing: Standing | undefined): string {
  if (kind === 'SELF_ONLY') return 'Your manager can see them now. They move your readiness only where a skill has no manager or agreed rating yet; where there is one, that goes on counting.';
  if (standing?.revealedAt) return `Since ${momentText(standing.revealedAt)} you and your manager see both sides.`;
  const by = standing?.managerSubmittedBy?.name;
  if (by) return `${by} has submitted too: both sides are being shown.`;
  return `Your manager has not submitted yet. You both see both sides when they have, at the latest when the cycle closes on ${dayText(closesAt)}.`;
}

interface SubmittedProps {
  cycle: OpenCycle;
  assessment: DraftPartsFragment;
  /** Skills of the framework. */
  asked: number;
  onReopened: () => Promise<unknown>;
}

/** That it was submitted, and how far the other side is: seen within seconds, without a reload. */
export function Submitted({ cycle, assessment, asked, onReopened }: SubmittedProps) {
  const personId = useViewer().person.id;
  const isBlind = cycle.kind === 'SELF_AND_MANAGER';
  const { data } = useQuery(standingQuery, { variables: { cycleId: cycle.id, personId }, fetchPolicy: 'network-only', ...lookAgain });
  const standing = data?.participation ?? undefined;
  const isReopened = standing?.selfSubmitted === false;

  useEffect(() => {
    // A failure shows through the query itself.
    if (isReopened) onReopened().catch(() => undefined);
  }, [isReopened, onReopened]);

  const action: ReactNode = isBlind && standing?.revealedAt ? (
    <Button component={Link} to={paths.conversation(cycle.id, personId)} variant="default">
      See both sides
    </Button>
  ) : undefined;
  return (
    <Message tone="done" title={`Submitted ${assessment.submittedAt ? momentText(assessment.submittedAt) : ''}`} action={action}>
      {assessment.answers.length} of {asked} skills answered. {whoSees(cycle, standing)}
    </Message>
  );
}
