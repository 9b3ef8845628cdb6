import { IconArrowsDiff, IconEqual, IconFlag } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { Message } from '../../components/Message.js';
import { answerText, levelOptions, otherOptions } from '../../components/rating/rating-options.js';
import { StatePill } from '../../components/StatePill.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { questionId } from '../../lib/skill-groups.js';
import { AgreedLevel } from './AgreedLevel.js';
import { areEqual, isDisputed, type Framework, type Row, type Skill } from './conversation.model.js';
import { differenceText, type Names } from './conversation-words.js';
import { DisputeLine, type DisputeRequest } from './DisputeLine.js';
import { Reason } from './Reason.js';
import { Sides } from './Sides.js';
import classes from './SkillTalk.module.css';

/** The two answers that are no level, of both. */
const others = otherOptions('Their work gave them no chance to do this.', 'Their role does not call for this.');

export interface SkillTalkProps {
  skill: Skill;
  row: Row | null;
  scale: Framework['scale'];
  names: Names;
  answer: AnswerValue | undefined;
  reason: string;
  /** Why the level, or the reason, was not taken. */
  refusal: string | undefined;
  reasonRefusal: string | undefined;
  /** Who has just changed what is proposed; null: nobody, or it was read. */
  changedBy: string | null;
  /** Both have signed. */
  final: boolean;
  /** Left out where nothing can be changed. */
  onChange?: (key: string, value: AnswerValue | null) => void;
  onDispute: (request: DisputeRequest) => void;
}

function Difference({ row, changedBy }: Pick<SkillTalkProps, 'row' | 'changedBy'>) {
  const levels = Math.abs(row?.difference ?? 0);
  const tone = levels >= 2 ? 'warn' : areEqual(row) ? 'good' : 'quiet';
  const Mark = areEqual(row) ? IconEqual : IconArrowsDiff;
  return (
    <span className={classes.pills}>
      {changedBy ? <StatePill tone="accent">Changed by {changedBy}</StatePill> : null}
      <StatePill tone={tone}>
        {row ? <Mark size={13} aria-hidden /> : null}
        {differenceText(row)}
      </StatePill>
      {isDisputed(row) ? (
        <StatePill tone="bad">
          <IconFlag size={13} aria-hidden />
          Disputed
        </StatePill>
      ) : null}
    </span>
  );
}

function Standing({ answer, scale, final }: Pick<SkillTalkProps, 'answer' | 'scale' | 'final'>) {
  return (
    <p className={classes.standing}>
      <span className={classes.label}>{final ? 'Agreed' : 'Proposed to agree on'}</span> <strong>{answerText(answer, scale, final ? 'Not in the agreement' : 'Nothing yet')}</strong>
    </p>
  );
}

/** One skill to talk about: what both said, what they could agree on, why they differ, and whether it is disputed. */
export const SkillTalk = memo(function SkillTalk(props: SkillTalkProps) {
  const { skill, row, scale, names, answer, reason, refusal, reasonRefusal, changedBy, final, onChange, onDispute } = props;
  const options = useMemo(() => ({ levels: levelOptions(skill, scale), others }), [skill, scale]);
  return (
    <article id={questionId(skill.id)} data-skill={skill.id} data-answered={answer !== undefined || undefined} className={classes.skill} aria-label={skill.name}>
      <header className={classes.head}>
        <div>
          <h3 className={classes.name} tabIndex={-1}>{skill.name}</h3>
          <p className={classes.summary}>{skill.summary}</p>
        </div>
        <Difference row={row} changedBy={changedBy} />
      </header>
      {refusal ? <Message tone="error" title="This level was not taken">{refusal}</Message> : null}
      <Sides row={row} skill={skill} scale={scale} names={names} agreed={answer} />
      {onChange ? <AgreedLevel skill={skill} row={row} scale={scale} options={options} names={names} answer={answer} onChange={(value) => onChange(skill.id, value)} /> : <Standing answer={answer} scale={scale} final={final} />}
      {row?.needsReason ? <Reason skill={skill} names={names} text={reason} refusal={reasonRefusal} onChange={onChange} /> : null}
      <DisputeLine row={row} skill={skill} names={names} onRequest={onDispute} />
    </article>
  );
});
