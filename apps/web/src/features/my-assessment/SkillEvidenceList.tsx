import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { bestQuality, wordsOfState } from '../../components/evidence/evidence-words.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { dateText } from '../../lib/dates.js';
import type { Skill } from './MyAssessmentPage.js';
import type { AttachableEvidence } from './EvidenceChips.js';
import classes from './SkillEvidence.module.css';

/** Shown at once; a search finds the rest. */
const shownAtOnce = 6;

interface SkillEvidenceListProps {
  skill: Skill;
  ids: readonly string[];
  /** Undefined while it is fetched. */
  evidence: readonly AttachableEvidence[] | undefined;
  error: unknown;
  /** No more can be attached. */
  full: boolean;
  onChange: (ids: readonly string[]) => void;
  onWrite: () => void;
  retry: () => void;
}

/** What has all the words in it: of this skill first, then as the log has it. */
export function found(evidence: readonly AttachableEvidence[], typed: string, skillId: string): AttachableEvidence[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = evidence.filter(({ what }) => words.every((word) => what.toLowerCase().includes(word)));
  return fitting.toSorted((a, b) => Number(b.skillIds.includes(skillId)) - Number(a.skillIds.includes(skillId)));
}

function about({ state, occurredOn, quality }: AttachableEvidence): string {
  return `${wordsOfState(state).label} · ${dateText(occurredOn)} · ${quality} of ${bestQuality} points`;
}

function Rows({ skill, ids, evidence, full, onChange, typed }: Pick<SkillEvidenceListProps, 'skill' | 'ids' | 'full' | 'onChange'> & { evidence: readonly AttachableEvidence[]; typed: string }) {
  const all = found(evidence, typed, skill.id);
  if (evidence.length === 0) return <p className={classes.note}>You have written down no evidence yet.</p>;
  if (all.length === 0) return <p className={classes.note}>Nothing of yours has these words.</p>;
  return (
    <>
      {all.slice(0, shownAtOnce).map((one) => {
        const isAttached = ids.includes(one.id);
        return <Checkbox key={one.id} label={one.what || 'No words yet'} description={about(one)} checked={isAttached} disabled={full && !isAttached} onChange={() => onChange(isAttached ? ids.filter((id) => id !== one.id) : [...ids, one.id])} />;
      })}
      {all.length > shownAtOnce ? <p className={classes.note}>And {all.length - shownAtOnce} more: type to find them.</p> : null}
    </>
  );
}

/** One's own evidence to attach, by search; and the way to write down more. */
export function SkillEvidenceList({ evidence, error, retry, onWrite, ...rest }: SkillEvidenceListProps) {
  const [typed, setTyped] = useState('');
  if (!evidence) return error ? <ErrorState error={error} retry={retry} /> : <LoadingState label="Fetching your evidence" rows={2} />;
  return (
    <div role="group" aria-label={`Evidence for ${rest.skill.name}`} className={classes.panel}>
      <p className={classes.note}>Whoever sees your answer once it is revealed sees what you attach, but for drafts, which you alone see until you submit them. At most ten.</p>
      {evidence.length > shownAtOnce ? <TextInput type="search" aria-label="Find in your evidence" placeholder="Find in your evidence" leftSection={<IconSearch size={16} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} /> : null}
      <Rows {...rest} evidence={evidence} typed={typed} />
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size={15} aria-hidden />} disabled={rest.full} onClick={onWrite} className={classes.write}>
        Write a new one
      </Button>
    </div>
  );
}
