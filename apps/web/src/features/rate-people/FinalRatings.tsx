import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Message } from '../../components/Message.js';
import { AnswerList } from '../../components/rating/AnswerList.js';
import { dayText, momentText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import type { Framework, Ratee, RateCycle } from './rate.model.js';

interface FinalRatingsProps {
  cycle: RateCycle;
  ratee: Ratee;
  framework: Framework;
}

function where({ person, selfSubmitted, revealedAt }: Ratee, cycle: RateCycle): string {
  if (revealedAt) return `Since ${momentText(revealedAt)} you both see what was submitted.`;
  if (selfSubmitted) return `${person.name} has submitted too: both sides are being shown.`;
  return `Waiting for ${person.name}, who has not submitted yet. You both see both sides when they have, at the latest when the cycle closes on ${dayText(cycle.closesAt)}.`;
}

/** What the viewer said of a person, where it can no longer be changed. */
export function FinalRatings({ cycle, ratee, framework }: FinalRatingsProps) {
  const { person, own, revealedAt } = ratee;
  const submitted = own.state === 'SUBMITTED';
  const action = revealedAt ? (
    <Button component={Link} to={paths.conversation(cycle.id, person.id)} variant="default">
      See both sides of {person.name}
    </Button>
  ) : undefined;
  return (
    <>
      {submitted ? (
        <Message tone="done" title={`Submitted ${own.submittedAt ? momentText(own.submittedAt) : ''}`} action={action}>
          {where(ratee, cycle)} It is final until HR reopens it.
        </Message>
      ) : (
        <Message tone="info" title="Closed" action={action}>
          This cycle takes no ratings of {person.name} any more. What you had not submitted is kept, seen by you alone, and counts for nothing.
        </Message>
      )}
      <AnswerList skills={framework.skills} answers={own.answers} scale={framework.scale} none="Not rated" />
    </>
  );
}
