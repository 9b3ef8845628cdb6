import { Button } from '@mantine/core';
import { answerText } from '../../components/rating/rating-options.js';
import type { MySelfAssessmentQuery } from '../../generated/graphql.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { listed } from '../../lib/phrases.js';
import classes from './EarlierAnswer.module.css';
import type { Framework } from './MyAssessmentPage.js';

export type Previous = NonNullable<NonNullable<MySelfAssessmentQuery['mySelfAssessment']>['previous']>;
export type PreviousAnswer = Previous['answers'][number];

interface EarlierAnswerProps {
  /** Name of the cycle before. */
  cycle: string;
  skill: string;
  said: PreviousAnswer;
  scale: Framework['scale'];
  answer: AnswerValue | undefined;
  onCarryOver: (value: AnswerValue) => void;
}

/** Who said what in the cycle before: "you said 2 Working and your manager 3 Practitioner". */
export function earlierText({ own, manager, agreed }: PreviousAnswer, scale: Framework['scale']): string {
  const level = (said: typeof own) => answerText(said ?? undefined, scale, '');
  return listed([...(own ? [`you said ${level(own)}`] : []), ...(manager ? [`your manager ${own ? '' : 'said '}${level(manager)}`] : []), ...(agreed ? [`you agreed on ${level(agreed)}`] : [])]);
}

/** What was said of a skill in the cycle before, and the way to say it again. */
export function EarlierAnswer({ cycle, skill, said, scale, answer, onCarryOver }: EarlierAnswerProps) {
  const { own } = said;
  const text = earlierText(said, scale);
  if (!text) return null;
  const again = own && (answer?.outcome !== own.outcome || (answer.level ?? null) !== (own.level ?? null)) ? own : null;
  return (
    <div className={classes.earlier}>
      <p>
        {cycle}: {text}.
      </p>
      {again ? (
        <Button variant="default" size="compact-xs" aria-label={`Carry over your answer for ${skill}`} onClick={() => onCarryOver({ outcome: again.outcome, level: again.level ?? null, comment: answer?.comment ?? null })}>
          Carry over
        </Button>
      ) : null}
    </div>
  );
}
