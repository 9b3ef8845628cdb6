import { useQuery } from '@apollo/client/react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { v7 } from 'uuid';
import { emptyEvidence, type KeptEvidence } from '../../components/evidence/evidence-fields.js';
import { evidenceFrameworkQuery } from '../../components/evidence/evidence.query.js';
import { EvidenceForm } from '../../components/evidence/EvidenceForm.js';
import { EvidenceSaveState } from '../../components/evidence/EvidenceSaveState.js';
import { useEvidenceDraft } from '../../components/evidence/use-evidence-draft.js';
import { Message } from '../../components/Message.js';
import { today } from '../../lib/dates.js';
import type { Skill } from './MyAssessmentPage.js';
import classes from './SkillEvidence.module.css';

interface SkillEvidenceDialogProps {
  skill: Skill;
  onClose: () => void;
  /** Called with the id of what was written, once it is saved. */
  onWritten: (id: string) => void;
}

/** Nothing said yet but the skill that it is for. */
function begun(skillId: string): KeptEvidence {
  const { fields, ...rest } = emptyEvidence(today());
  return { ...rest, fields: { ...fields, skillIds: [skillId] } };
}

/** Writes down a piece of evidence without leaving the assessment: a draft, attached at once. */
export function SkillEvidenceDialog({ skill, onClose, onWritten }: SkillEvidenceDialogProps) {
  const [id] = useState(() => v7());
  const draft = useEvidenceDraft(id, useState(() => begun(skill.id))[0]);
  const { data } = useQuery(evidenceFrameworkQuery, { fetchPolicy: 'cache-first' });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attach = async () => {
    setBusy(true);
    const revision = draft.state.fields.what.trim() ? await draft.settle() : 0;
    setBusy(false);
    if (revision === null) return setProblem('Not all of it is saved yet: see what the form says, and try again.');
    if (revision === 0) return setProblem('Say what was done first.');
    onWritten(id);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`New evidence for ${skill.name}`} size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Text c="dimmed" size="sm" mb="md">
        Saved as you type, as a draft that you alone see. Submit it later from My evidence, so that it can be confirmed.
      </Text>
      <EvidenceForm state={draft.state} onChange={draft.change} skills={data?.currentFramework?.skills ?? [skill]} narrow />
      <div className={classes.foot}>
        {problem ? <Message tone="error" title="It is not attached yet">{problem}</Message> : null}
        <Group justify="space-between">
          <EvidenceSaveState state={draft.state} />
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button loading={busy} onClick={() => void attach()}>
              Attach
            </Button>
          </Group>
        </Group>
      </div>
    </Modal>
  );
}
