import { ActionIcon, Button, Checkbox, Group, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { newRule, replaced, type Framework, type StepDraft } from './template-draft.js';
import { RuleFields } from './RuleFields.js';
import classes from './Templates.module.css';

/** As the server keeps it. */
const mostRules = 3;

interface StepFieldsProps {
  step: StepDraft;
  place: number;
  count: number;
  problems: Readonly<Record<string, string>>;
  framework: Framework;
  onChange: (step: StepDraft | null) => void;
  onMove: (by: -1 | 1) => void;
}

function Tools({ place, count, onChange, onMove }: Pick<StepFieldsProps, 'place' | 'count' | 'onChange' | 'onMove'>) {
  const name = `step ${place + 1}`;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="default" aria-label={`Move up: ${name}`} disabled={place === 0} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={`Move down: ${name}`} disabled={place === count - 1} onClick={() => onMove(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={`Take away: ${name}`} disabled={count === 1} onClick={() => onChange(null)}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** One step: what it is about, and the rules that all hold when it is done. */
export function StepFields({ step, place, problems, framework, ...tools }: StepFieldsProps) {
  const { onChange } = tools;
  const path = `steps[${place}]`;
  const { rules } = step;
  return (
    <li className={classes.step}>
      <div className={classes.head}>
        <h3 className={classes.name}>Step {place + 1}</h3>
        <Tools place={place} {...tools} />
      </div>
      <TextInput label="What it is about" maxLength={200} value={step.title} error={problems[`${path}.title`]} onChange={({ currentTarget: { value } }) => onChange({ ...step, title: value })} />
      {rules.map((rule, index) => (
        <RuleFields
          key={rule.key}
          rule={rule}
          name={`Step ${place + 1}, rule ${index + 1}`}
          problem={problems[`${path}.rules[${index}]`]}
          framework={framework}
          onChange={(next) => onChange({ ...step, rules: replaced(rules, index, next) })}
          onRemove={rules.length > 1 ? () => onChange({ ...step, rules: replaced(rules, index, null) }) : null}
        />
      ))}
      <Group justify="space-between">
        <Checkbox label="Optional: it is not drafted into a plan" checked={step.isOptional} onChange={({ currentTarget: { checked } }) => onChange({ ...step, isOptional: checked })} />
        <Button variant="default" size="compact-sm" disabled={rules.length >= mostRules} aria-label={`Add a rule to step ${place + 1}`} onClick={() => onChange({ ...step, rules: [...rules, newRule()] })}>
          And also when
        </Button>
      </Group>
    </li>
  );
}
