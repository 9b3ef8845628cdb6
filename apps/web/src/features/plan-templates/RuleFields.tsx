import { ActionIcon, Checkbox, Group, MultiSelect, NumberInput, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import type { StepRuleKind } from '../../generated/graphql.js';
import { groupByCategory } from '../../lib/skill-groups.js';
import { evidenceParts } from './evidence-parts.js';
import { highestLevel, type Framework, type RuleDraft } from './template-draft.js';
import classes from './Templates.module.css';

export interface RuleFieldsProps {
  rule: RuleDraft;
  /** As assistive technology tells it from the others. */
  name: string;
  problem: string | undefined;
  framework: Framework;
  onChange: (rule: RuleDraft) => void;
  /** Null: it is the only one. */
  onRemove: (() => void) | null;
}

type PartProps = Pick<RuleFieldsProps, 'rule' | 'framework'> & { onPart: (part: Partial<RuleDraft>) => void };

const kinds: { value: StepRuleKind; label: string }[] = [
  { value: 'EVIDENCE', label: 'Evidence is accepted' },
  { value: 'RAISED', label: 'A rating is raised' },
  { value: 'CERTIFICATE', label: 'A certificate is valid' },
];

function Skills({ label, framework, value, onChange }: { label: string; framework: Framework; value: readonly string[]; onChange: (ids: string[]) => void }) {
  const data = useMemo(() => {
    const known = groupByCategory(framework.skills).map(({ category, skills }) => ({ group: category, items: skills.map(({ id, name }) => ({ value: id, label: name })) }));
    const gone = value.filter((id) => !framework.skills.some((skill) => skill.id === id));
    return gone.length > 0 ? [...known, { group: 'Not in the framework any more', items: gone.map((id) => ({ value: id, label: id })) }] : known;
  }, [framework, value]);
  return <MultiSelect label={label} placeholder={value.length > 0 ? undefined : 'Any skill'} data={data} value={[...value]} onChange={onChange} searchable hidePickedOptions maxValues={20} nothingFoundMessage="No skill has this name" />;
}

function EvidencePart({ rule, framework, onPart }: PartProps) {
  return (
    <>
      <Skills label="On one of these skills" framework={framework} value={rule.skillIds} onChange={(skillIds) => onPart({ skillIds })} />
      <Group grow align="flex-start">
        <MultiSelect label="With all of these parts filled" placeholder={rule.fields.length > 0 ? undefined : 'None asked for'} data={evidenceParts} value={[...rule.fields]} onChange={(fields) => onPart({ fields })} hidePickedOptions />
        <NumberInput label="Points of quality, at least" description="Out of 7; 0: not asked for." min={0} max={7} allowDecimal={false} value={rule.minimumQuality} onChange={(value) => onPart({ minimumQuality: Number(value) || 0 })} />
      </Group>
    </>
  );
}

function RaisedPart({ rule, framework, onPart }: PartProps) {
  const levels = Array.from({ length: Math.max(highestLevel(rule.skillIds, framework), rule.level ?? 0) }, (_, index) => String(index + 1));
  const data = [{ value: 'one', label: 'A level above the first rating' }, ...levels.map((level) => ({ value: level, label: `Level ${level} or above` }))];
  return (
    <>
      <Skills label="Of one of these skills" framework={framework} value={rule.skillIds} onChange={(skillIds) => onPart({ skillIds })} />
      <Select label="To" description="By a manager’s or an agreed rating that nobody disputes." data={data} value={rule.level === null ? 'one' : String(rule.level)} onChange={(level) => onPart({ level: level === 'one' ? null : Number(level) })} allowDeselect={false} />
      <Checkbox label="And evidence on that very skill is accepted" checked={rule.withEvidence} onChange={({ currentTarget: { checked } }) => onPart({ withEvidence: checked })} />
    </>
  );
}

function CertificatePart({ rule, framework, onPart }: PartProps) {
  const gone = rule.certificationIds.filter((id) => !framework.certifications.some((one) => one.id === id)).map((id) => ({ value: id, label: `${id} (not in the framework any more)` }));
  const data = [...framework.certifications.map(({ id, name }) => ({ value: id, label: name })), ...gone];
  return <MultiSelect label="One of these" placeholder={rule.certificationIds.length > 0 ? undefined : 'Any certificate'} data={data} value={[...rule.certificationIds]} onChange={(certificationIds) => onPart({ certificationIds })} searchable hidePickedOptions maxValues={20} />;
}

const parts: Readonly<Record<StepRuleKind, (props: PartProps) => ReactNode>> = { EVIDENCE: EvidencePart, RAISED: RaisedPart, CERTIFICATE: CertificatePart };

/** One rule of a step, written by choosing: nobody writes a text that somebody would have to judge. */
export function RuleFields({ rule, name, problem, framework, onChange, onRemove }: RuleFieldsProps) {
  const Part = parts[rule.kind];
  return (
    <fieldset className={classes.rule} aria-label={name}>
      <Group align="flex-end" wrap="nowrap">
        <Select flex={1} label="Done when" data={kinds} value={rule.kind} error={problem} onChange={(kind) => kind && onChange({ ...rule, kind: kind as StepRuleKind })} allowDeselect={false} />
        {onRemove ? (
          <ActionIcon variant="default" size={36} aria-label={`Take away: ${name}`} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        ) : null}
      </Group>
      <Part rule={rule} framework={framework} onPart={(part) => onChange({ ...rule, ...part })} />
    </fieldset>
  );
}
