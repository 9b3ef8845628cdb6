import { Button } from '@mantine/core';
import { IconEraser, IconMessage } from '@tabler/icons-react';
import { memo, useId, useState } from 'react';
import { Message } from '../../components/Message.js';
import type { AnswerValue } from './answers.js';
import { questionId } from './categories.js';
import { Choice } from './Choice.js';
import { CommentField } from './CommentField.js';
import type { Framework, Skill } from './MyAssessmentPage.js';
import classes from './SkillQuestion.module.css';

interface SkillQuestionProps {
  skill: Skill;
  scale: Framework['scale'];
  answer: AnswerValue | undefined;
  /** Why the server did not take the answer, if so. */
  refusal: string | undefined;
  onChange: (skillId: string, value: AnswerValue | null) => void;
}

interface Option {
  outcome: AnswerValue['outcome'];
  level: number | null;
  name: string;
  text: string;
}

function levelOptions(skill: Skill, scale: Framework['scale']): Option[] {
  return scale.toSorted((a, b) => a.level - b.level).map(({ level, name, meaning }): Option => {
    const text = skill.descriptors.find((descriptor) => descriptor.level === level)?.text ?? meaning;
    return { outcome: 'LEVEL', level, name, text };
  });}

/** What needs no column of its own: nothing shown yet, and the two that are no level. */
const others: readonly Option[] = [
  { outcome: 'LEVEL', level: 0, name: 'Not demonstrated', text: 'Nothing of this yet.' },
  { outcome: 'NO_OPPORTUNITY', level: null, name: 'No opportunity', text: 'My work gave me no chance to do this.' },
  { outcome: 'NOT_APPLICABLE', level: null, name: 'Not applicable', text: 'My role does not call for this.' },
];

function isChosen(answer: AnswerValue | undefined, { outcome, level }: Option): boolean {
  return answer?.outcome === outcome && answer.level === level;
}

function Choices({ skill, scale, answer, onChange, labelledBy }: Omit<SkillQuestionProps, 'refusal'> & { labelledBy: string }) {
  const choose = ({ outcome, level }: Option) => onChange(skill.id, { outcome, level, comment: answer?.comment ?? null });
  const choice = (option: Option, wide: boolean) => (
    <Choice key={`${option.outcome}${option.level ?? ''}`} group={skill.id} level={option.level} name={option.name} text={option.text} wide={wide} checked={isChosen(answer, option)} onChoose={() => choose(option)} />
  );
  return (
    <div role="radiogroup" aria-labelledby={labelledBy}>
      <div className={classes.levels}>{levelOptions(skill, scale).map((option) => choice(option, false))}</div>
      <div className={classes.others}>{others.map((option) => choice(option, true))}</div>
    </div>
  );
}

/** One skill: its levels in the framework's words, side by side, each with its choice; a comment when there is something to add. */
export const SkillQuestion = memo(function SkillQuestion(props: SkillQuestionProps) {
  const { skill, answer, refusal, onChange } = props;
  const titleId = useId();
  const [commenting, setCommenting] = useState(false);
  const open = answer !== undefined && (commenting || answer.comment !== null);
  return (
    <article id={questionId(skill.id)} data-skill={skill.id} data-answered={answer !== undefined || undefined} className={classes.question}>
      <header className={classes.head}>
        <div>
          <h3 id={titleId} className={classes.name}>
            {skill.name}
          </h3>
          <p className={classes.summary}>{skill.summary}</p>
        </div>
        {answer ? (
          <div className={classes.tools}>
            <Button variant="subtle" color="gray" size="compact-sm" data-comment leftSection={<IconMessage size={15} aria-hidden />} aria-expanded={open} onClick={() => setCommenting(true)}>
              Comment
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconEraser size={15} aria-hidden />} aria-label={`Clear the answer for ${skill.name}`} onClick={() => onChange(skill.id, null)}>
              Clear
            </Button>
          </div>
        ) : null}
      </header>
      {refusal ? <Message tone="error" title="This answer was not taken">{refusal}</Message> : null}
      <Choices {...props} labelledBy={titleId} />
      {open ? <CommentField skill={skill.name} value={answer.comment ?? ''} focus={commenting} onChange={(comment) => onChange(skill.id, { ...answer, comment: comment || null })} /> : null}
    </article>
  );
});
