import type { ReactNode } from 'react';
import { groupByCategory } from '../../lib/skill-groups.js';
import { answerText } from './rating-options.js';
import classes from './AnswerList.module.css';

interface ListedSkill {
  id: string;
  name: string;
  category: string;
}

interface ListedAnswer {
  skillId: string;
  outcome: 'LEVEL' | 'NOT_APPLICABLE' | 'NO_OPPORTUNITY';
  level?: number | null;
  comment?: string | null;
  confidence?: number | null;
  interest?: number | null;
  evidenceIds?: readonly string[];
}

interface AnswerListProps {
  skills: readonly ListedSkill[];
  answers: readonly ListedAnswer[];
  scale: readonly { level: number; name: string; meaning: string }[];
  /** What a skill without an answer says. */
  none: string;
  /** What was said beside a level, in words; left out where nothing was asked. */
  beside?: (answer: ListedAnswer) => string | null;
  /** What stands under an answer, such as what it rests on. */
  below?: (answer: ListedAnswer) => ReactNode;
}

type RowProps = { skill: ListedSkill; answer: ListedAnswer | undefined } & Omit<AnswerListProps, 'skills' | 'answers'>;

function AnswerRow({ skill, answer, scale, none, beside, below }: RowProps) {
  const more = answer && beside?.(answer);
  return (
    <div className={classes.row}>
      <dt className={classes.skill}>{skill.name}</dt>
      <dd className={classes.answer} data-open={answer === undefined || undefined}>
        {answerText(answer, scale, none)}
        {more ? <p className={classes.comment}>{more}</p> : null}
        {answer?.comment ? <p className={classes.comment}>{answer.comment}</p> : null}
        {answer ? below?.(answer) : null}
      </dd>
    </div>
  );
}

/** What was submitted, skill by skill. */
export function AnswerList({ skills, answers, ...row }: AnswerListProps) {
  const bySkill = new Map(answers.map((answer) => [answer.skillId, answer]));
  return groupByCategory(skills).map(({ category, id, skills: ofCategory }) => (
    <section key={id} aria-label={category} className={classes.category}>
      <h2 className={classes.categoryName}>{category}</h2>
      <dl className={classes.rows}>
        {ofCategory.map((skill) => (
          <AnswerRow key={skill.id} skill={skill} answer={bySkill.get(skill.id)} {...row} />
        ))}
      </dl>
    </section>
  ));
}
