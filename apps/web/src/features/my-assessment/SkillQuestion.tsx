import { memo, useMemo } from 'react';
import { levelOptions, otherOptions } from '../../components/rating/rating-options.js';
import { RatingQuestion } from '../../components/rating/RatingQuestion.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { BesideLevel } from './BesideLevel.js';
import { EarlierAnswer, type PreviousAnswer } from './EarlierAnswer.js';
import type { Framework, Skill } from './MyAssessmentPage.js';
import { SkillEvidence } from './SkillEvidence.js';

interface SkillQuestionProps {
  skill: Skill;
  scale: Framework['scale'];
  answer: AnswerValue | undefined;
  /** What was said in the cycle before, if anything. */
  earlier: PreviousAnswer | undefined;
  earlierCycle: string;
  /** Why the server did not take the answer, if so. */
  refusal: string | undefined;
  onChange: (skillId: string, value: AnswerValue | null) => void;
}

const others = otherOptions('My work gave me no chance to do this.', 'My role does not call for this.');

/** One skill, of which the viewer says where they stand. */
export const SkillQuestion = memo(function SkillQuestion({ skill, scale, earlier, earlierCycle, ...rest }: SkillQuestionProps) {
  const { answer, onChange } = rest;
  const options = useMemo(() => ({ levels: levelOptions(skill, scale), others }), [skill, scale]);
  const aside = earlier ? <EarlierAnswer cycle={earlierCycle} skill={skill.name} said={earlier} scale={scale} answer={answer} onCarryOver={(value) => onChange(skill.id, value)} /> : null;
  const change = (value: AnswerValue) => onChange(skill.id, value);
  const beside = answer ? <><BesideLevel answer={answer} onChange={change} /><SkillEvidence skill={skill} answer={answer} earlier={earlier} earlierCycle={earlierCycle} onChange={change} /></> : null;
  return <RatingQuestion beside={beside} about={skill.id} title={skill.name} summary={skill.summary} options={options} aside={aside} marksNext commentHint="What should your manager know of this? An example is best." {...rest} />;
});
