import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Message } from '../../components/Message.js';
import type { EvidencePartsFragment } from '../../generated/graphql.js';
import { withdrawEvidenceMutation } from './evidence-log.query.js';
import { useEvidenceAction } from './use-evidence-action.js';

interface TakeBackDialogProps {
  evidence: EvidencePartsFragment;
  opened: boolean;
  onClose: () => void;
}

/** Asks before what was submitted becomes a draft again. */
export function TakeBackDialog({ evidence: { id, revision, verifierPerson }, opened, onClose }: TakeBackDialogProps) {
  const [mutate] = useMutation(withdrawEvidenceMutation);
  const { attempt, busy, refusal } = useEvidenceAction();
  const takeBack = async () => {
    if (await attempt(async () => (await mutate({ variables: { input: { id, revision } } })).data?.withdrawEvidence)) onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Take it back?" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        {refusal ? <Message tone="error" title="It was not taken back">{refusal}</Message> : null}
        <Text c="dimmed">It is a draft again, which you alone see. {verifierPerson ? `${verifierPerson.name} is not asked any more` : 'Nobody is asked any more'} until you submit it anew.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button loading={busy} onClick={() => void takeBack()}>
            Take it back
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
