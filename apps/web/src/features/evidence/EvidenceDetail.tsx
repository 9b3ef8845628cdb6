import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceFramework } from '../../components/evidence/EvidenceForm.js';
import { unsentEvidence } from '../../components/evidence/unsent-evidence.js';
import { wordsOfState } from '../../components/evidence/evidence-words.js';
import { QualityMeter } from '../../components/evidence/QualityMeter.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { StatePill } from '../../components/StatePill.js';
import type { EvidencePartsFragment } from '../../generated/graphql.js';
import { momentText } from '../../lib/dates.js';
import { useViewer } from '../../lib/viewer.js';
import { DecideDialog, type Decision } from './DecideDialog.js';
import classes from './EvidenceDetail.module.css';
import { EvidenceFacts } from './EvidenceFacts.js';
import { EvidenceHistory } from './EvidenceHistory.js';
import { SpeaksFor } from './EvidenceRow.js';
import { TakeBackDialog } from './TakeBackDialog.js';

interface EvidenceDetailProps {
  evidence: EvidencePartsFragment;
  framework: EvidenceFramework;
}

/** What the viewer is offered to do with it; the server decides again. */
function useOffered({ person, mayDecide, state }: EvidencePartsFragment): (Decision | 'take-back')[] {
  const viewer = useViewer();
  if (person.id === viewer.person.id) return state === 'submitted' ? ['take-back'] : [];
  if (!mayDecide) return [];
  if (state === 'submitted') return ['accept', 'reject'];
  return state === 'accepted' ? ['retract'] : [];
}

const labels: Readonly<Record<Decision | 'take-back', string>> = { accept: 'Accept', reject: 'Do not accept', retract: 'Take the acceptance back', 'take-back': 'Take back to change' };

function Decided({ decision, state }: Pick<EvidencePartsFragment, 'decision' | 'state'>) {
  if (!decision || (state !== 'accepted' && state !== 'rejected')) return null;
  const accepted = decision.state === 'accepted';
  return (
    <Message tone={accepted ? 'done' : 'warning'} title={`${accepted ? 'Accepted' : 'Not accepted'} by ${decision.by.name}, ${momentText(decision.at)}`}>
      {decision.reason}
    </Message>
  );
}

/** What was typed in this browser after another tab or device had submitted it: told, so that nobody looks for it. */
function LeftBehind({ evidence, own }: { evidence: EvidencePartsFragment; own: boolean }) {
  const { person } = useViewer();
  if (!own || Object.keys(unsentEvidence(person.id, evidence.id).read()).length === 0) return null;
  return <Message tone="warning" title="Changes of yours came too late for this">It was submitted from another tab or device first. What you typed is kept in this browser: take it back, and it is in the form again.</Message>;
}

/** A piece of evidence to read; to decide on, for those who may. */
export function EvidenceDetail({ evidence, framework }: EvidenceDetailProps) {
  const { person } = useViewer();
  const own = evidence.person.id === person.id;
  const offered = useOffered(evidence);
  const [dialog, setDialog] = useState<Decision | 'take-back' | null>(null);
  const { label, tone } = wordsOfState(evidence.state);
  return (
    <div className={classes.page}>
      <PageHeader
        title={evidence.what || 'Evidence'}
        actions={
          <Group gap="xs">
            {offered.map((action) => (
              <Button key={action} variant={action === 'accept' ? 'filled' : 'default'} onClick={() => setDialog(action)}>
                {labels[action]}
              </Button>
            ))}
          </Group>
        }
      >
        {own ? 'Your evidence' : `Evidence of ${evidence.person.name}`}
      </PageHeader>
      <LeftBehind evidence={evidence} own={own} />
      <Decided decision={evidence.decision} state={evidence.state} />
      <div className={classes.head}>
        <StatePill tone={tone}>{label}</StatePill>
        <QualityMeter quality={evidence.quality} missing={evidence.missing} />
      </div>
      <section className={classes.card} aria-label="What it says">
        <SpeaksFor skillIds={evidence.skillIds} framework={framework} />
        <EvidenceFacts evidence={evidence} />
      </section>
      <EvidenceHistory evidence={evidence} />
      <TakeBackDialog evidence={evidence} opened={dialog === 'take-back'} onClose={() => setDialog(null)} />
      <DecideDialog evidence={evidence} decision={dialog === 'take-back' ? null : dialog} onClose={() => setDialog(null)} />
    </div>
  );
}
