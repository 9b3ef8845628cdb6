import { Button } from '@mantine/core';
import { answerText } from '../../components/rating/rating-options.js';
import type { MySelfAssessmentQuery } from '../../generated/graphql.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { listed } from '../../lib/phrases.js';
import { besideWords } from './beside-level.js';
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

/** What was answered then, to be answered again; a comment and evidence of this cycle stay. Null: nothing that this scale has. */
export function carriedOver({ own, confidence, interest }: PreviousAnswer, answer: AnswerValue | undefined, highest: number): AnswerValue | null {
  if (!own || (own.level ?? 0) > highest) return null;
  return { ...answer, outcome: own.outcome, level: own.level ?? null, comment: answer?.comment ?? null, confidence: confidence ?? null, interest: interest ?? null };
}

/** What was said of a skill in the cycle before, and the way to say it again. */
export function EarlierAnswer({ cycle, skill, said, scale, answer, onCarryOver }: EarlierAnswerProps) {
  const text = earlierText(said, scale);
  if (!text) return null;
  const beside = besideWords(said);
  const again = carriedOver(said, answer, Math.max(...scale.map(({ level }) => level)));
  const isSame = again?.outcome === answer?.outcome && again?.level === answer?.level;
  return (
    <div className={classes.earlier}>
      <p>
        {cycle}: {text}
        {beside ? ` (${beside.toLowerCase()})` : ''}.{said.comment ? <span className={classes.comment}>You wrote: “{said.comment}”</span> : null}
      </p>
      {again && !isSame ? (
        <Button variant="default" size="compact-xs" aria-label={`Carry over your answer for ${skill}`} onClick={() => onCarryOver(again)}>
          Carry over
        </Button>
      ) : null}
    </div>
  );
}
