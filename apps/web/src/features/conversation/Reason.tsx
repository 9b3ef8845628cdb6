import { Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { useTypedText } from '../../lib/use-typed-text.js';
import type { Skill } from './conversation.model.js';
import type { Names } from './conversation-words.js';
import { reasonKey, reasonValue } from './proposal.js';
import classes from './SkillTalk.module.css';

interface ReasonProps {
  skill: Skill;
  names: Names;
  /** As it is written now. */
  text: string;
  refusal: string | undefined;
  /** Left out where nothing can be changed any more. */
  onChange?: (key: string, value: AnswerValue | null) => void;
}

function ReasonField({ skill, names, text, refusal, onChange }: ReasonProps & Required<Pick<ReasonProps, 'onChange'>>) {
  const typed = useTypedText(text, (next) => onChange(reasonKey(skill.id), reasonValue(next)));
  return (
    <Textarea
      label={`Why the levels of ${skill.name} differ`}
      description={`You are two levels or more apart. Nobody can sign before you have said why; ${names.person} sees it.`}
      placeholder="What have you seen that they may not have thought of, or the other way round?"
      error={refusal}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={2000}
      {...typed}
    />
  );
}

/** Why the levels of a skill differ so much: the manager's to say, before anybody signs. */
export function Reason(props: ReasonProps) {
  const { names, text, onChange } = props;
  if (names.role === 'MANAGER' && onChange) return <ReasonField {...props} onChange={onChange} />;
  if (!text.trim()) {
    if (!onChange && names.role !== 'HR') return null;
    return (
      <p className={classes.missing}>
        <IconAlertTriangle size={16} aria-hidden /> The manager has not said yet why the levels differ. Nobody can sign before that.
      </p>
    );
  }
  return (
    <dl className={classes.reason}>
      <dt>Why the levels differ, says the manager</dt>
      <dd>{text}</dd>
    </dl>
  );
}
