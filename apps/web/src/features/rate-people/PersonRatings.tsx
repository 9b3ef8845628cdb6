import { useCallback, useMemo } from 'react';
import { levelOptions, otherOptions } from '../../components/rating/rating-options.js';
import { RatingQuestion } from '../../components/rating/RatingQuestion.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import type { DraftState } from '../../lib/draft/draft-keeper.js';
import { groupByCategory } from '../../lib/skill-groups.js';
import type { Framework, Ratee } from './rate.model.js';
import classes from './Ratings.module.css';
import type { RatingBoard } from './rating-board.js';

/** The two answers that are no level, of somebody else. */
export const others = otherOptions('Their work gave them no chance to do this, or you could not see it.', 'Their role does not call for this.');

interface PersonRatingsProps {
  board: RatingBoard;
  ratee: Ratee;
  draft: DraftState;
  framework: Framework;
}

/** All skills of one person, each with its levels in words. */
export function PersonRatings({ board, ratee, draft, framework }: PersonRatingsProps) {
  const personId = ratee.person.id;
  const change = useCallback((skillId: string, value: AnswerValue | null) => board.change(personId, skillId, value), [board, personId]);
  const { scale, skills } = framework;
  const options = useMemo(() => new Map(skills.map((skill) => [skill.id, { levels: levelOptions(skill, scale), others }])), [skills, scale]);
  return groupByCategory(skills).map(({ category, id, skills: ofCategory }) => (
    <section key={id} className={classes.category} aria-label={category}>
      <h2 className={classes.categoryName}>{category}</h2>
      {ofCategory.map((skill) => (
        <RatingQuestion
          key={`${personId}:${skill.id}`}
          about={skill.id}
          title={skill.name}
          summary={skill.summary}
          options={options.get(skill.id) ?? { levels: [], others }}
          commentHint={`What have you seen of ${ratee.person.name}? An example is best.`}
          answer={draft.answers.get(skill.id)}
          refusal={draft.refusals.get(skill.id)}
          onChange={change}
        />
      ))}
    </section>
  ));
}
