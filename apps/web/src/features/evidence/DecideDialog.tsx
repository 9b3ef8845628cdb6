import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { goodQuality, missingText } from '../../components/evidence/evidence-words.js';
import { longestPart } from '../../components/evidence/evidence-problems.js';
import { Message } from '../../components/Message.js';
import type { EvidencePartsFragment } from '../../generated/graphql.js';
import { decideEvidenceMutation, evidenceToDecideQuery, retractEvidenceMutation } from './evidence-log.query.js';
import { useEvidenceAction } from './use-evidence-action.js';

export type Decision = 'accept' | 'reject' | 'retract';

interface DecideDialogProps {
  evidence: EvidencePartsFragment;
  /** Null while nothing is being decided. */
  decision: Decision | null;
  /** Where the focus goes is the caller's to say if it says what happens once it is decided. */
  onClose: () => void;
  /** Called once it is decided. */
  onDone?: () => void;
}

const words: Readonly<Record<Decision, { title: string; verb: string; notDone: string }>> = {
  accept: { title: 'Accept this evidence?', verb: 'Accept', notDone: 'It was not accepted' },
  reject: { title: 'Do not accept this evidence?', verb: 'Do not accept', notDone: 'It stays as it is' },
  retract: { title: 'Take the acceptance back?', verb: 'Take it back', notDone: 'It stays accepted' },
};

/** What the decision does, and to whom. */
function effect(decision: Decision, { person, quality, missing }: EvidencePartsFragment): string {
  const { name } = person;
  if (decision === 'reject') return `${name} reads your reason, and can change it and submit it again.`;
  if (decision === 'retract') return `It counts no more: ${name}’s readiness is reckoned without it. ${name} reads your reason, and can change it and submit it again.`;
  const weak = quality < goodQuality ? ` With ${quality} of 7 points it is too thinly told for requirements that need evidence. ${missingText(missing)}.` : '';
  return `You say that it is so. It counts for ${name}’s readiness from now on.${weak}`;
}

function useDecide({ id, revision }: EvidencePartsFragment) {
  const [decide] = useMutation(decideEvidenceMutation, { refetchQueries: [evidenceToDecideQuery] });
  const [retract] = useMutation(retractEvidenceMutation, { refetchQueries: [evidenceToDecideQuery] });
  const { attempt, ...rest } = useEvidenceAction();
  const run = (decision: Decision, reason: string) =>
    attempt(async () => {
      if (decision === 'retract') return (await retract({ variables: { input: { id, revision, reason } } })).data?.retractEvidence;
      return (await decide({ variables: { input: { id, revision, verdict: decision === 'accept' ? 'ACCEPT' : 'REJECT', reason: reason || null } } })).data?.decideEvidence;
    });
  return { run, ...rest };
}

function Form({ evidence, decision, onClose, onDone }: DecideDialogProps & { decision: Decision }) {
  const { run, busy, refusal } = useDecide(evidence);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const needed = decision !== 'accept';
  const missing = tried && needed && !reason.trim();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (needed && !reason.trim()) return;
    if (!(await run(decision, reason.trim()))) return;
    notifications.show({ message: decision === 'accept' ? 'Accepted' : 'Not accepted: your reason is with it', color: 'teal' });
    onClose();
    onDone?.();
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack>
        {refusal ? <Message tone="error" title={words[decision].notDone}>{refusal}</Message> : null}
        <Text>{effect(decision, evidence)}</Text>
        <Textarea label={needed ? 'Why' : 'A word to it, if you like'} description={`${evidence.person.name} reads it.`} withAsterisk={needed} autosize minRows={2} maxRows={8} maxLength={longestPart} data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={missing ? 'Say why.' : undefined} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {words[decision].verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Accepts, does not accept, or takes an acceptance back: says what it does, and asks why. */
export function DecideDialog({ decision, onClose, ...rest }: DecideDialogProps) {
  return (
    <Modal opened={decision !== null} onClose={onClose} returnFocus={rest.onDone === undefined} title={decision ? words[decision].title : ''} closeButtonProps={{ 'aria-label': 'Close' }}>
      {decision ? <Form key={`${rest.evidence.id} ${decision}`} decision={decision} onClose={onClose} {...rest} /> : null}
    </Modal>
  );
}
