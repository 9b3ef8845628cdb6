import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Message } from '../../components/Message.js';
import { counted } from '../../lib/counts.js';
import type { DraftState } from '../../lib/draft/draft-keeper.js';
import { goOnAt } from '../../lib/go-on.js';
import { signMutation } from './conversation-changes.query.js';
import type { Conversation, Framework } from './conversation.model.js';
import { signedText, type Names } from './conversation-words.js';
import { levelsOf } from './proposal.js';
import { headingOfStanding } from './talk-places.js';
import { useConversationChange } from './use-conversation-change.js';

interface SignDialogProps {
  opened: boolean;
  onClose: () => void;
  conversation: Conversation;
  framework: Framework;
  names: Names;
  draft: DraftState;
}

function isSecond({ role, personSignedAt, managerSignedAt }: Conversation): boolean {
  return Boolean(role === 'PERSON' ? managerSignedAt : personSignedAt);
}

function whatFollows(conversation: Conversation, names: Names): string {
  const readiness = `the levels become agreed ratings, which count before all others, and ${names.role === 'PERSON' ? 'your readiness' : `the readiness of ${names.person}`} changes with them`;
  if (isSecond(conversation)) return `${signedText(conversation, names) ?? ''} With your signature it is final: ${readiness}. Nobody can change it afterwards.`;
  return `Then ${names.other} is asked to sign too. Until they have, either of you can change it, which takes your signature back. Once both have signed it is final: ${readiness}.`;
}

function Body({ onClose, conversation, framework, names, draft }: Omit<SignDialogProps, 'opened'>) {
  const [mutate] = useMutation(signMutation);
  const { attempt, busy, refusal } = useConversationChange();
  const agreed = levelsOf(draft.answers).size;
  const left = framework.skills.length - agreed;
  const { cycleId, person } = conversation;
  const sign = async () => {
    const done = await attempt(async () => (await mutate({ variables: { input: { cycleId, personId: person.id, revision: draft.revision } } })).data?.signAgreement);
    if (!done) return;
    notifications.show({ message: isSecond(conversation) ? 'Agreed: both have signed' : 'Signed', color: 'teal' });
    onClose();
    goOnAt(headingOfStanding);
  };
  return (
    <Stack>
      {refusal ? <Message tone="error" title="It was not signed">{refusal} Look once more at what stands now.</Message> : null}
      <Text>
        {counted(agreed, 'skill is', 'skills are')} in the agreement{left > 0 ? `; ${counted(left, 'is', 'are')} not, and ${left === 1 ? 'counts' : 'count'} as rated before` : ''}.
      </Text>
      <Text>{whatFollows(conversation, names)}</Text>
      {draft.status === 'saved' ? null : <Text role="status">Your last changes are being saved first.</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        <Button onClick={() => void sign()} loading={busy} disabled={draft.status !== 'saved' || agreed === 0}>
          Sign
        </Button>
      </Group>
    </Stack>
  );
}

/** What a signature does, asked before it is given. */
export function SignDialog({ opened, onClose, ...rest }: SignDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Sign what you agree on?" size="lg" closeButtonProps={{ 'aria-label': 'Close this dialog' }}>
      <Body onClose={onClose} {...rest} />
    </Modal>
  );
}
