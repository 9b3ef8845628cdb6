import { Button, Group } from '@mantine/core';
import { IconSend, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { EvidenceFields, KeptEvidence } from '../../components/evidence/evidence-fields.js';
import { bestQuality, qualityText } from '../../components/evidence/evidence-words.js';
import { unsaidOf } from '../../components/evidence/evidence-problems.js';
import { EvidenceForm, type EvidenceFramework } from '../../components/evidence/EvidenceForm.js';
import { EvidenceSaveState } from '../../components/evidence/EvidenceSaveState.js';
import { qualityOf } from '../../components/evidence/QualityMeter.js';
import { useEvidenceDraft } from '../../components/evidence/use-evidence-draft.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { EvidencePartsFragment } from '../../generated/graphql.js';
import { momentText } from '../../lib/dates.js';
import classes from './EvidenceEditor.module.css';
import { EvidenceHistory } from './EvidenceHistory.js';
import { RemoveDraftDialog } from './RemoveDraftDialog.js';
import { SpeaksFor } from './EvidenceRow.js';
import { SubmitEvidenceDialog } from './SubmitEvidenceDialog.js';

interface EvidenceEditorProps {
  id: string;
  /** Null: nothing of it is saved yet. */
  evidence: EvidencePartsFragment | null;
  kept: KeptEvidence;
  framework: EvidenceFramework;
}

function Rejected({ evidence }: { evidence: EvidencePartsFragment | null }) {
  const decision = evidence?.decision;
  if (decision?.state !== 'rejected') return null;
  return (
    <Message tone="warning" title={`Not accepted by ${decision.by.name}, ${momentText(decision.at)}`}>
      {decision.reason} Change it and submit it again; as soon as you change it, it is a draft that you alone see.
    </Message>
  );
}

/** The quality in the bar that stays in view: on a narrow page the guide stands beneath the form. */
function QualityInBrief({ fields }: { fields: EvidenceFields }) {
  const { quality } = qualityOf(fields);
  return (
    <a href="#quality" className={classes.brief}>
      {qualityText(quality)}: {quality} of {bestQuality}
    </a>
  );
}

/** What somebody has decided on stays in the log: it can be changed, and not thrown away. */
function Actions({ removable, stopped, onSubmit, onRemove }: { removable: boolean; stopped: boolean; onSubmit: () => void; onRemove: () => void }) {
  return (
    <Group gap="xs">
      {removable ? (
        <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          Discard
        </Button>
      ) : null}
      <Button leftSection={<IconSend size={16} aria-hidden />} disabled={stopped} onClick={onSubmit}>
        Submit
      </Button>
    </Group>
  );
}

/** The draft of a piece of evidence, saved while it is written. */
export function EvidenceEditor({ id, evidence, kept, framework }: EvidenceEditorProps) {
  const draft = useEvidenceDraft(id, kept);
  const page = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  const [dialog, setDialog] = useState<'submit' | 'remove' | null>(null);
  const { state } = draft;
  const unsaid = unsaidOf(state.fields);
  const submit = () => {
    setTried(true);
    if (unsaid.size + state.problems.size === 0) return setDialog('submit');
    // Errors are drawn first; then the first of them is where the reader goes on.
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <div ref={page}>
      <PageHeader title={evidence?.what ? 'Evidence' : 'New evidence'} documentTitle={state.fields.what.trim().slice(0, 60) || 'New evidence'}>
        Saved as you type; seen by you alone until you submit it.
      </PageHeader>
      <Rejected evidence={evidence} />
      <div className={classes.bar}>
        <EvidenceSaveState state={state} />
        <QualityInBrief fields={state.fields} />
        <Actions removable={!evidence?.decision} stopped={state.stopped !== null} onSubmit={submit} onRemove={() => setDialog('remove')} />
      </div>
      <EvidenceForm state={state} onChange={draft.change} skills={framework.skills} unsaid={tried ? unsaid : undefined} />
      <div className={classes.speaks}>{state.fields.skillIds.length > 0 ? <SpeaksFor skillIds={state.fields.skillIds} framework={framework} /> : null}</div>
      {evidence ? <EvidenceHistory evidence={evidence} /> : null}
      <SubmitEvidenceDialog id={id} draft={draft} opened={dialog === 'submit'} onClose={() => setDialog(null)} />
      <RemoveDraftDialog id={id} draft={draft} opened={dialog === 'remove'} onClose={() => setDialog(null)} />
    </div>
  );
}
