import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { Message } from '../../components/Message.js';
import { goOnAt } from '../../lib/go-on.js';
import { openDisputeMutation, settleDisputeMutation, withdrawDisputeMutation } from './conversation-changes.query.js';
import type { DisputeRequest } from './DisputeLine.js';
import { headingOfSkill } from './talk-places.js';
import { useConversationChange } from './use-conversation-change.js';

interface DisputeDialogProps {
  /** Null while nothing is asked for. */
  request: DisputeRequest | null;
  place: { cycleId: string; personId: string };
  onClose: () => void;
}

interface Words {
  title: string;
  text: string;
  label: string | null;
  missing: string;
  submit: string;
}

function wordsOf({ kind, skill, dispute }: DisputeRequest): Words {
  if (kind === 'open') {
    return { title: `Dispute ${skill.name}?`, text: 'Until it is settled the skill is not confirmed: it does not count for being ready, and it cannot be signed. Everybody who sees this conversation sees the reason.', label: 'Why', missing: 'Say what is not right, so that it can be settled.', submit: 'Open the dispute' };
  }
  if (kind === 'settle') {
    return { title: `Settle the dispute of ${skill.name}?`, text: `${dispute?.openedBy.name ?? 'Somebody'} wrote: “${dispute?.reason ?? ''}” Once it is settled the skill counts as before, and it can be signed. This cannot be undone; it can be disputed again.`, label: 'How it was settled', missing: 'Say how it was settled: both read it.', submit: 'Settle it' };
  }
  return { title: `Take back the dispute of ${skill.name}?`, text: 'The skill counts as before, and it can be signed. You can dispute it again.', label: null, missing: '', submit: 'Take it back' };
}

function useDisputeRequest({ kind, skill, dispute }: DisputeRequest, place: DisputeDialogProps['place']) {
  const [open] = useMutation(openDisputeMutation);
  const [settle] = useMutation(settleDisputeMutation);
  const [withdraw] = useMutation(withdrawDisputeMutation);
  const { attempt, busy, refusal } = useConversationChange();
  // The same id when it is tried again: a lost answer opens nothing twice.
  const [newId] = useState(() => v7());
  const id = dispute?.id ?? newId;
  const send = (words: string) =>
    attempt(async () => {
      if (kind === 'open') return (await open({ variables: { input: { ...place, id, skillId: skill.id, reason: words } } })).data?.openDispute;
      if (kind === 'settle') return (await settle({ variables: { input: { id, settlement: words } } })).data?.settleDispute;
      return (await withdraw({ variables: { input: { id } } })).data?.withdrawDispute;
    });
  return { send, busy, refusal };
}

function Form({ request, place, onClose }: DisputeDialogProps & { request: DisputeRequest }) {
  const { text, label, missing, submit } = wordsOf(request);
  const { send, busy, refusal } = useDisputeRequest(request, place);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = label !== null && !words.trim();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing || !(await send(words.trim()))) return;
    onClose();
    goOnAt(() => headingOfSkill(request.skill.id));
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack>
        {refusal ? <Message tone="error" title="Nothing has changed">{refusal}</Message> : null}
        <Text c="dimmed" size="sm">{text}</Text>
        {label ? <Textarea label={label} error={tried && isMissing ? missing : undefined} autosize minRows={3} maxRows={10} maxLength={2000} value={words} onChange={(event) => setWords(event.currentTarget.value)} data-autofocus /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Opens, settles or takes back a dispute, with the words that it needs. */
export function DisputeDialog({ request, ...rest }: DisputeDialogProps) {
  return (
    <Modal opened={request !== null} onClose={rest.onClose} title={request ? wordsOf(request).title : ''} size="lg" closeButtonProps={{ 'aria-label': 'Close this dialog' }}>
      {request ? <Form request={request} {...rest} /> : null}
    </Modal>
  );
}
