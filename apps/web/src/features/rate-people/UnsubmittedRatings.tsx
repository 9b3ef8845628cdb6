import { useQuery } from '@apollo/client/react';
import { ErrorState } from '../../components/ErrorState.js';
import { Message } from '../../components/Message.js';
import { AnswerList } from '../../components/rating/AnswerList.js';
import { momentText } from '../../lib/dates.js';
import type { RateCycle } from './rate.model.js';
import { unsubmittedRatingsQuery } from './rate-people.query.js';
import classes from './UnsubmittedRatings.module.css';

/** What the viewer had said and not submitted when a cycle closed, person by person; nothing where there is none. */
export function UnsubmittedRatings({ cycle }: { cycle: RateCycle }) {
  const { data, error, refetch } = useQuery(unsubmittedRatingsQuery, { variables: { cycleId: cycle.id }, fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : null;
  const { myUnsubmittedRatings: kept, cycleFramework: framework } = data;
  if (kept.length === 0 || !framework) return null;
  return (
    <section aria-label="Ratings that you had not submitted">
      <Message tone="info" title={`You had not submitted your ratings of ${kept.length === 1 ? 'one person' : `${kept.length} people`} in ${cycle.name}`}>
        They are kept here, not submitted: they count for nothing and are seen by you alone. HR can reopen the cycle for single people; then you can submit them.
      </Message>
      {kept.map(({ id, person, savedAt, answers }) => {
        const rated = new Set(answers.map(({ skillId }) => skillId));
        return (
          <details key={id} className={classes.person} open={kept.length === 1}>
            <summary className={classes.name}>
              {person.name} <span className={classes.state}>not submitted, {rated.size} of {framework.skills.length} rated{savedAt ? `, saved ${momentText(savedAt)}` : ''}</span>
            </summary>
            <AnswerList skills={framework.skills.filter((skill) => rated.has(skill.id))} answers={answers} scale={framework.scale} none="Not rated" />
          </details>
        );
      })}
    </section>
  );
}
