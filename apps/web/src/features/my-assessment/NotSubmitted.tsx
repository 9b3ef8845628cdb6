import { useQuery } from '@apollo/client/react';
import { Message } from '../../components/Message.js';
import { AnswerList } from '../../components/rating/AnswerList.js';
import type { PastCyclesQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { besideWords } from './beside-level.js';
import { evidenceBelow } from './EvidenceChips.js';
import { mySelfAssessmentQuery, pastCyclesQuery } from './my-assessment.query.js';

type PastCycle = PastCyclesQuery['cycles'][number];

function Kept({ cycle }: { cycle: PastCycle }) {
  const { data } = useQuery(mySelfAssessmentQuery, { variables: { cycleId: cycle.id }, fetchPolicy: 'cache-and-network' });
  const own = data?.mySelfAssessment;
  const framework = data?.cycleFramework;
  if (!own || !framework || own.state !== 'DRAFT' || own.answers.length === 0) return null;
  const answered = new Set(own.answers.map(({ skillId }) => skillId));
  return (
    <>
      <Message tone="info" title={`You had not submitted in ${cycle.name}`}>
        It closed on {dayText(cycle.closesAt)}. What you had answered is kept here, seen by you alone, and counts for nothing. In the next cycle you can carry it over; HR can also reopen this one for you.
      </Message>
      <AnswerList skills={framework.skills.filter(({ id }) => answered.has(id))} answers={own.answers} scale={framework.scale} none="Not answered" beside={besideWords} below={evidenceBelow} />
    </>
  );
}

/** What the viewer had answered and not submitted in the last cycle that closed, if anything. */
export function NotSubmitted() {
  const { data } = useQuery(pastCyclesQuery, { fetchPolicy: 'cache-and-network' });
  const last = data?.cycles.find(({ state }) => state === 'CLOSED');
  return last ? <Kept key={last.id} cycle={last} /> : null;
}
