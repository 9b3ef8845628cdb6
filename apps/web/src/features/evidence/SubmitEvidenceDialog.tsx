import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { QualityPart } from '@waymark/scoring';
import { evidenceItemQuery, submitEvidenceMutation } from '../../components/evidence/evidence.query.js';
import { goodQuality, missingText } from '../../components/evidence/evidence-words.js';
import { qualityOf, QualityMeter } from '../../components/evidence/QualityMeter.js';
import type { EvidenceDraft } from '../../components/evidence/use-evidence-draft.js';
import { Message } from '../../components/Message.js';
import { useEvidenceAction } from './use-evidence-action.js';

interface SubmitEvidenceDialogProps {
  id: string;
  draft: EvidenceDraft;
  opened: boolean;
  onClose: () => void;
}

const notSaved = { __typename: 'EvidenceRefused', message: 'Not all of it is saved yet. Close this, see what the page says, and try again.' };

/** What is missing, and what comes of leaving it out. */
function asItIs(quality: number, missing: readonly QualityPart[]): string {
  const weak = quality < goodQuality ? `, but requirements that need evidence ask for ${goodQuality} points or more` : '';
  return `${missingText(missing)}. It can be submitted as it is${weak}.`;
}

/** Saves what is not saved yet, then submits just that. */
function useSubmit(id: string, draft: EvidenceDraft, onDone: () => void) {
  const [mutate] = useMutation(submitEvidenceMutation, { refetchQueries: [evidenceItemQuery] });
  const { attempt, busy, refusal } = useEvidenceAction();
  const { verifierPerson } = draft.state.fields;
  const submit = async () => {
    if (!verifierPerson) return;
    const done = await attempt(async () => {
      const revision = await draft.settle();
      if (revision === null) return notSaved;
      return (await mutate({ variables: { input: { id, revision, verifierId: verifierPerson.id } } })).data?.submitEvidence;
    });
    if (!done) return;
    draft.forget();
    notifications.show({ message: `Submitted: ${verifierPerson.name} is asked to confirm it`, color: 'teal' });
    onDone();
  };
  return { submit, busy, refusal };
}

/** The last look before others see it: who decides, and what would make it stronger. */
export function SubmitEvidenceDialog({ id, draft, opened, onClose }: SubmitEvidenceDialogProps) {
  const { fields } = draft.state;
  const { verifierPerson } = fields;
  const { quality, missing } = qualityOf(fields);
  const { submit, busy, refusal } = useSubmit(id, draft, onClose);
  return (
    <Modal opened={opened} onClose={onClose} title="Submit this evidence?" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        {refusal ? <Message tone="error" title="It was not submitted">{refusal}</Message> : null}
        <Text>
          {verifierPerson?.name} is asked to confirm it; whoever leads you can decide on it too. They, and HR, see it from then on. While it waits you can take it back, but not change it.
        </Text>
        <QualityMeter quality={quality} missing={[]} />
        {missing.length > 0 ? (
          <Text c="dimmed" size="sm">
            {asItIs(quality, missing)}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Go on writing
          </Button>
          <Button loading={busy} onClick={() => void submit()}>
            Submit
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
