import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import { momentText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import type { ListedPerson } from './people-columns.js';
import { inviteMutation } from './people.query.js';

interface Invitation {
  link: string;
  expiresAt: string;
}

/** The token goes behind `#`, where no server and no log sees it. */
function linkOf(token: string): string {
  return `${window.location.origin}${paths.welcome}#token=${encodeURIComponent(token)}`;
}

function useInvite(personId: string) {
  const [mutate, { loading }] = useMutation(inviteMutation);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const invite = async () => {
    const result = await mutate({ variables: { input: { personId } } }).catch(() => null);
    const payload = result?.data?.inviteToSignIn;
    if (payload?.__typename === 'Invitation') setInvitation({ link: linkOf(payload.token), expiresAt: payload.expiresAt });
    else setRefusal(payload?.message ?? 'Waymark could not be reached. Try again in a moment.');
  };
  return { invite, loading, invitation, refusal };
}

function Link({ invitation }: { invitation: Invitation }) {
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <>
      <Group align="flex-end" wrap="nowrap">
        <TextInput label="Invitation link" readOnly value={invitation.link} flex={1} onFocus={(event) => event.currentTarget.select()} />
        <Button onClick={() => clipboard.copy(invitation.link)} leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}>
          {clipboard.copied ? 'Copied' : 'Copy link'}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        It works once, until {momentText(invitation.expiresAt)}. Send it to nobody else: whoever opens it sets the password.
      </Text>
    </>
  );
}

function Body({ person, onClose }: { person: ListedPerson; onClose: () => void }) {
  const { invite, loading, invitation, refusal } = useInvite(person.id);
  return (
    <Stack>
      {refusal ? <Message tone="error" title="No link was made">{refusal}</Message> : null}
      {invitation ? (
        <Link invitation={invitation} />
      ) : (
        <Text>
          Makes a link with which {person.name} ({person.email}) sets a password. An earlier link stops working.
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {invitation ? 'Done' : 'Cancel'}
        </Button>
        {invitation ? null : (
          <Button loading={loading} onClick={() => void invite()}>
            Make the link
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Makes a one-time link for a person to sign in with; null while nobody is invited. */
export function InvitationDialog({ person, onClose }: { person: ListedPerson | null; onClose: () => void }) {
  return (
    <Modal opened={person !== null} onClose={onClose} title={`Invite ${person?.name ?? ''}`} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      {person ? <Body key={person.id} person={person} onClose={onClose} /> : null}
    </Modal>
  );
}
