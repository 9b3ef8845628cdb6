import { useCallback, useMemo } from 'react';
import { answerText, levelOptions, type RatingOptions } from '../../components/rating/rating-options.js';
import { RatingQuestion } from '../../components/rating/RatingQuestion.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { others } from './PersonRatings.js';
import type { Framework, Ratee, Skill } from './rate.model.js';
import classes from './Ratings.module.css';
import type { BoardState, RatingBoard } from './rating-board.js';

interface SkillRatingsProps {
  board: RatingBoard;
  drafts: BoardState;
  ratees: readonly Ratee[];
  skill: Skill;
  scale: Framework['scale'];
}

function Described({ skill, options }: { skill: Skill; options: RatingOptions }) {
  return (
    <section className={classes.skill} aria-label={`Levels of ${skill.name}`}>
      <h2 className={classes.skillName}>{skill.name}</h2>
      <p className={classes.summary}>{skill.summary}</p>
      <dl className={classes.levels}>
        {options.levels.map(({ level, name, text }) => (
          <div key={level}>
            <dt>
              {level} {name}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Somebody of whom nothing can be changed any more. */
function Final({ ratee, skill, scale }: { ratee: Ratee; skill: Skill; scale: Framework['scale'] }) {
  const answer = ratee.own.answers.find(({ skillId }) => skillId === skill.id);
  return (
    <article className={classes.final}>
      <h3>{ratee.person.name}</h3>
      <p>
        {ratee.own.state === 'SUBMITTED' ? 'Submitted' : 'Closed'}: {answerText(answer, scale, 'not rated')}
      </p>
    </article>
  );
}

/** One skill of all people: its levels in words once, then a line for each person. */
export function SkillRatings({ board, drafts, ratees, skill, scale }: SkillRatingsProps) {
  const options = useMemo(() => ({ levels: levelOptions(skill, scale), others }), [skill, scale]);
  const skillId = skill.id;
  const change = useCallback((personId: string, value: AnswerValue | null) => board.change(personId, skillId, value), [board, skillId]);
  return (
    <>
      <Described skill={skill} options={options} />
      <div className={classes.questions}>
        {ratees.map((ratee) => {
          const { id, name, title } = ratee.person;
          const draft = drafts.get(id);
          if (!draft) return <Final key={id} ratee={ratee} skill={skill} scale={scale} />;
          return (
            <RatingQuestion key={`${skillId}:${id}`} about={id} title={name} summary={title} options={options} brief commentHint={`What have you seen of ${name}? An example is best.`} answer={draft.answers.get(skillId)} refusal={draft.refusals.get(skillId)} onChange={change} />
          );
        })}
      </div>
    </>
  );
}
