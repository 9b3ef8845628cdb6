import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import type { EvidenceDraft } from '../../components/evidence/use-evidence-draft.js';
import { Message } from '../../components/Message.js';
import { paths } from '../../lib/paths.js';
import { withdrawEvidenceMutation } from './evidence-log.query.js';
import { useEvidenceAction } from './use-evidence-action.js';

interface RemoveDraftDialogProps {
  id: string;
  draft: EvidenceDraft;
  opened: boolean;
  onClose: () => void;
}

/** Asks before a draft is thrown away: it cannot be brought back. */
export function RemoveDraftDialog({ id, draft, opened, onClose }: RemoveDraftDialogProps) {
  const navigate = useNavigate();
  const [mutate] = useMutation(withdrawEvidenceMutation, {
    update: (cache, { data }) => {
      if (data?.withdrawEvidence.__typename === 'EvidenceRemoved') cache.evict({ id: cache.identify({ __typename: 'Evidence', id: data.withdrawEvidence.removedId }) });
    },
  });
  const { attempt, busy, refusal } = useEvidenceAction();
  const remove = async () => {
    const revision = await draft.halt();
    const done = revision === 0 || (await attempt(async () => (await mutate({ variables: { input: { id, revision } } })).data?.withdrawEvidence));
    if (!done) return draft.resume();
    draft.forget();
    notifications.show({ message: 'The draft is gone' });
    await navigate(paths.evidence, { replace: true });
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Discard this draft?" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        {refusal ? <Message tone="error" title="It was not discarded">{refusal}</Message> : null}
        <Text c="dimmed">All that you wrote here is gone for good. Where it is attached to an answer of an assessment, it is attached no more.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
          <Button color="red" loading={busy} onClick={() => void remove()}>
            Discard
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
