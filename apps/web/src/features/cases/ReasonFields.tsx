import { Button, Select, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useId } from 'react';
import { goOnAt } from '../../lib/go-on.js';
import classes from './Cases.module.css';
import type { ReadPacket } from './packet.model.js';
import type { VerdictDraft } from './verdict-draft.js';

/** As much as the service keeps of any text of a case. */
export const longestText = 4000;

interface ReasonFieldsProps {
  requirements: ReadPacket['requirements'];
  reasons: VerdictDraft['reasons'];
  onChange: (reasons: VerdictDraft['reasons']) => void;
  error: string | undefined;
  /** Ctrl and Enter within a reason. */
  onSend: () => void;
}

/** Reasons, each tied to a requirement of the packet. */
export function ReasonFields({ requirements, reasons, onChange, error, onSend }: ReasonFieldsProps) {
  const id = useId();
  const keys = getHotkeyHandler([['mod+Enter', onSend]]);
  const nameOf = (requirementId: string) => requirements.find((one) => one.id === requirementId)?.name ?? requirementId;
  const left = requirements.filter((one) => !reasons.some(({ requirementId }) => requirementId === one.id));
  const add = (requirementId: string) => {
    onChange([...reasons, { requirementId, text: '' }]);
    goOnAt(() => document.getElementById(`${id}${requirementId}`));
  };
  const drop = (requirementId: string) => {
    onChange(reasons.filter((reason) => reason.requirementId !== requirementId));
    goOnAt(() => document.getElementById(id));
  };
  return (
    <div className={classes.stack} role="group" aria-label="Reasons by requirement">
      {reasons.map(({ requirementId, text }) => (
        <div key={requirementId}>
          <Textarea id={`${id}${requirementId}`} label={`Why: ${nameOf(requirementId)}`} autosize minRows={2} maxRows={10} maxLength={longestText} value={text} onKeyDown={keys} onChange={({ currentTarget: { value } }) => onChange(reasons.map((reason) => (reason.requirementId === requirementId ? { ...reason, text: value } : reason)))} />
          <Button variant="subtle" color="gray" size="compact-sm" mt={4} aria-label={`Give no reason on ${nameOf(requirementId)}`} onClick={() => drop(requirementId)}>
            Give no reason on this
          </Button>
        </div>
      ))}
      <Select id={id} label={reasons.length === 0 ? 'Give a reason on' : 'Give a reason on another requirement'} description="At least one. Must-haves come first." placeholder="A requirement of the track" searchable data={left.map((one) => ({ value: one.id, label: one.mustHave ? `${one.name} (must-have)` : one.name }))} value={null} onChange={(requirementId) => requirementId && add(requirementId)} nothingFoundMessage="No such requirement" error={error} />
    </div>
  );
}
