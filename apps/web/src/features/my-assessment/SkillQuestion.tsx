import { memo, useMemo } from 'react';
import { levelOptions, otherOptions } from '../../components/rating/rating-options.js';
import { RatingQuestion } from '../../components/rating/RatingQuestion.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import type { Framework, Skill } from './MyAssessmentPage.js';

interface SkillQuestionProps {
  skill: Skill;
  scale: Framework['scale'];
  answer: AnswerValue | undefined;
  /** Why the server did not take the answer, if so. */
  refusal: string | undefined;
  onChange: (skillId: string, value: AnswerValue | null) => void;
}

const others = otherOptions('My work gave me no chance to do this.', 'My role does not call for this.');

/** One skill, of which the viewer says where they stand. */
export const SkillQuestion = memo(function SkillQuestion({ skill, scale, ...rest }: SkillQuestionProps) {
  const options = useMemo(() => ({ levels: levelOptions(skill, scale), others }), [skill, scale]);
  return <RatingQuestion about={skill.id} title={skill.name} summary={skill.summary} options={options} commentHint="What should your manager know of this? An example is best." {...rest} />;
});
