import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { Choice } from '../../components/rating/Choice.js';
import { answerText, type RatingOption, type RatingOptions } from '../../components/rating/rating-options.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { areEqual, middleOf, valueOf, type Framework, type Row, type Skill } from './conversation.model.js';
import type { Names } from './conversation-words.js';
import classes from './SkillTalk.module.css';

interface AgreedLevelProps {
  skill: Skill;
  row: Row | null;
  scale: Framework['scale'];
  options: RatingOptions;
  names: Names;
  answer: AnswerValue | undefined;
  onChange: (value: AnswerValue | null) => void;
}

interface Take {
  label: string;
  value: AnswerValue;
}

function takesOf(row: Row | null, { role, person, viewerId }: Names): Take[] {
  if (!row) return [];
  const { self, manager } = row;
  if (self && areEqual(row)) return [{ label: 'Take what both say', value: valueOf(self) }];
  const middle = middleOf(row);
  return [
    ...(self ? [{ label: role === 'PERSON' ? 'Take mine' : `Take ${person}’s`, value: valueOf(self) }] : []),
    ...(middle ? [{ label: 'In the middle', value: middle }] : []),
    ...(manager ? [{ label: manager.rater.id === viewerId ? 'Take mine' : `Take ${manager.rater.name}’s`, value: valueOf(manager) }] : []),
  ];
}

function isChosen(answer: AnswerValue | undefined, { outcome, level }: Pick<RatingOption, 'outcome' | 'level'>): boolean {
  return answer?.outcome === outcome && answer.level === level;
}

function Shortcuts({ skill, row, scale, names, answer, onChange }: AgreedLevelProps) {
  return (
    <div className={classes.takes}>
      {takesOf(row, names)
        .filter(({ value }) => !isChosen(answer, value))
        .map(({ label, value }) => (
          <Button key={label} variant="default" size="compact-sm" aria-label={`${label}: ${answerText(value, scale, '')}, for ${skill.name}`} onClick={() => onChange(value)}>
            {label}: {answerText(value, scale, '')}
          </Button>
        ))}
      {answer ? (
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconEraser size={15} aria-hidden />} aria-label={`Leave out ${skill.name}`} onClick={() => onChange(null)}>
          Leave out
        </Button>
      ) : null}
    </div>
  );
}

/** Which level both could agree on: one click or key a level, or what one of them said. */
export function AgreedLevel(props: AgreedLevelProps) {
  const { skill, options, answer, onChange } = props;
  const group = useRef<HTMLDivElement>(null);
  // The button that was pressed goes away with it: the reader goes on at the level that is chosen now.
  const take = (value: AnswerValue | null) => {
    flushSync(() => onChange(value));
    (group.current?.querySelector<HTMLElement>('input:checked') ?? group.current?.querySelector('input'))?.focus({ preventScroll: true });
  };
  const choice = (option: RatingOption, wide: boolean) => (
    <Choice key={`${option.outcome}${option.level ?? ''}`} group={`agreed-${skill.id}`} level={option.level} name={option.name} text={option.text} wide={wide} brief checked={isChosen(answer, option)} onChoose={() => onChange({ outcome: option.outcome, level: option.level, comment: null })} />
  );
  return (
    <div className={classes.agree}>
      <p className={classes.label} aria-hidden>
        {answer ? 'Proposed to agree on' : 'Agree on'}
      </p>
      <div ref={group} role="radiogroup" aria-label={`Agree on ${skill.name}`} className={classes.choices}>
        {options.levels.map((option) => choice(option, false))}
        {options.others.map((option) => choice(option, false))}
      </div>
      <Shortcuts {...props} onChange={take} />
    </div>
  );
}
