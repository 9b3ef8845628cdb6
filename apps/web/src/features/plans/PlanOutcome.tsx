import { useQuery } from '@apollo/client/react';
import type { Readiness, ScoreInputDocument, State } from '@waymark/scoring';
import { useMemo } from 'react';
import { StatePill } from '../../components/StatePill.js';
import { scoreText } from '../../lib/score-text.js';
import { stateWords } from '../../lib/state-words.js';
import classes from './Plan.module.css';
import { outcomeOf } from './plan-done.js';
import type { Plan } from './plan.model.js';
import { planOutcomeQuery } from './plan.query.js';

const tones: Readonly<Record<State, 'good' | 'accent' | 'warn' | 'quiet'>> = { READY: 'good', READY_IF: 'accent', NOT_YET: 'warn', NOT_ENOUGH_DATA: 'quiet' };

function Stand({ title, readiness: { state, score, low, high }, readyScore }: { title: string; readiness: Readiness; readyScore: number }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <StatePill tone={tones[state]}>{stateWords[state].title}</StatePill>
        <span>{score === null || low === null || high === null ? 'nothing is known' : `score ${scoreText(score, readyScore)}, between ${scoreText(low)} and ${scoreText(high)}`}</span>
      </dd>
    </div>
  );
}

/** Where the plan leads: state, score and interval now, and when its open items are done, by the function of everywhere. */
export function PlanOutcome({ plan, personId }: { plan: Plan; personId: string }) {
  const { data } = useQuery(planOutcomeQuery, { variables: { personId, trackId: plan.trackId }, fetchPolicy: 'cache-and-network' });
  const document = data?.scoringDocument as ScoreInputDocument | null | undefined;
  const outcome = useMemo(() => (document ? outcomeOf(document, plan.items) : null), [document, plan.items]);
  if (!outcome) return null;
  return (
    <dl className={classes.outcome}>
      <Stand title="Now" readiness={outcome.now} readyScore={outcome.readyScore} />
      <Stand title="When the open items are done" readiness={outcome.then} readyScore={outcome.readyScore} />
    </dl>
  );
}
