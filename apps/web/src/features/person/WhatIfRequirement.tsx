import type { RequirementResult } from '@waymark/scoring';
import { Checkbox } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { ruleText } from '../../components/readiness/evidence-words.js';
import { levelText } from '../../lib/levels.js';
import { Choices, type ChoiceOption } from './Choices.js';
import type { TrackStory } from './track-story.js';
import type { WhatIfState } from './use-what-if.js';
import classes from './WhatIf.module.css';

interface WhatIfRequirementProps {
  row: RequirementResult;
  story: TrackStory;
  whatIf: WhatIfState;
}

/** How a skill stands now, as the choice that supposes nothing. */
function nowText(row: RequirementResult, skillId: string): string {
  if (skillId !== row.skillId) return 'as it is';
  if (row.level !== null) return levelText(row.level);
  const words = { EXEMPT: 'not applicable', NO_OPPORTUNITY: 'no opportunity', UNKNOWN: 'not rated', MET: '', SHORT: '' };
  return words[row.status];
}

function optionsOf({ row, story: { scale } }: WhatIfRequirementProps, skillId: string): ChoiceOption<number | null | undefined>[] {
  const now = nowText(row, skillId);
  return [
    { value: undefined, text: now === 'as it is' ? 'As it is' : `Now: ${now}` },
    ...(row.source === null && skillId === row.skillId ? [] : [{ value: null, text: '?', label: 'Not rated' }]),
    ...[0, ...scale].map((level) => ({ value: level, text: String(level), label: `Level ${level}`, asked: level === row.required })),
  ];
}

function EvidenceChoice({ row, story, whatIf }: WhatIfRequirementProps) {
  const rule = story.input.requirements.find(({ id }) => id === row.requirementId)?.evidenceRule;
  if (!rule || !row.gate?.evidence) return null;
  if (row.gate.evidence.holds) return <p className={classes.small}>Accepted evidence is there.</p>;
  return (
    <Checkbox
      size="xs"
      checked={whatIf.supposition.evidenced.has(row.requirementId)}
      onChange={(event) => whatIf.setEvidence(row.requirementId, event.currentTarget.checked)}
      label="Suppose accepted evidence that satisfies its rule"
      description={ruleText(rule, story.input.settings)}
    />
  );
}

/** One requirement to suppose otherwise: the level of each skill that would do, and evidence where its must-have asks for it. */
export function WhatIfRequirement(props: WhatIfRequirementProps) {
  const { row, story, whatIf } = props;
  const { names, input } = story;
  const skillIds = input.requirements.find(({ id }) => id === row.requirementId)?.skillIds ?? [];
  return (
    <li className={classes.requirement}>
      {skillIds.length > 1 ? <p className={classes.small}>{names.requirement(row.requirementId)}: any one will do</p> : null}
      {row.mustHave ? (
        <p className={classes.small}>
          <IconStarFilled size={11} className={classes.must} aria-hidden /> Must-have
        </p>
      ) : null}
      {skillIds.map((skillId) => (
        <Choices key={skillId} legend={names.skill(skillId)} note={`level ${row.required} is asked for`} options={optionsOf(props, skillId)} value={whatIf.supposition.levels.get(skillId)} onChange={(level) => whatIf.setLevel(skillId, level)} />
      ))}
      <EvidenceChoice {...props} />
    </li>
  );
}
