import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import type { ShownCertificate } from './certificate.model.js';
import { removeCertificateMutation } from './certificate-changes.query.js';
import { forgetCertificates } from './forget-certificates.js';

interface RemoveCertificateDialogProps {
  /** Null while nothing is to be removed. */
  certificate: ShownCertificate | null;
  onClose: () => void;
}

function Body({ certificate, onClose }: { certificate: ShownCertificate; onClose: () => void }) {
  const client = useApolloClient();
  const [mutate, { loading }] = useMutation(removeCertificateMutation);
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    const done = await mutate({ variables: { input: { id: certificate.id } } }).catch(() => null);
    if (!done?.data) return setFailed(true);
    await forgetCertificates(client);
    notifications.show({ message: `${certificate.certification.name} is removed` });
    onClose();
  };
  return (
    <Stack>
      {failed ? <Message tone="error" title="It was not removed">Waymark could not be reached, or it was removed elsewhere. Try again in a moment.</Message> : null}
      <Text c="dimmed">{certificate.proof ? 'Its file goes with it, for good. ' : ''}A certificate that has expired may stay: it is part of the history.</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button color="red" loading={loading} onClick={() => void remove()}>
          Remove
        </Button>
      </Group>
    </Stack>
  );
}

/** Asks before a certificate and its proof are removed. */
export function RemoveCertificateDialog({ certificate, onClose }: RemoveCertificateDialogProps) {
  return (
    <Modal opened={certificate !== null} onClose={onClose} title={`Remove ${certificate?.certification.name ?? ''}?`} closeButtonProps={{ 'aria-label': 'Close' }}>
      {certificate ? <Body key={certificate.id} certificate={certificate} onClose={onClose} /> : null}
    </Modal>
  );
}
