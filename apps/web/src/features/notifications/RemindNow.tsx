import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { Message } from '../../components/Message.js';
import classes from './Notifications.module.css';
import { deliveriesQuery, remindNowMutation } from './notifications.query.js';
import { useSaving } from './use-saving.js';

/** Has people told now of what is due, after a question; what comes of it stands in the list of messages. */
export function RemindNow({ onAsked }: { onAsked: () => void }) {
  const [opened, dialog] = useDisclosure(false);
  const [mutate] = useMutation(remindNowMutation, { refetchQueries: [deliveriesQuery] });
  const { save, changed, busy, done, refusal } = useSaving();
  const ask = () => {
    changed();
    dialog.open();
  };
  const send = async () => {
    if (!(await save(async () => (await mutate()).data?.remindNow))) return;
    onAsked();
    dialog.close();
  };
  return (
    <>
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={ask}>
          Send what is due now
        </Button>
        <span role="status">{done ? 'It is being sent. Messages come into the list as they are written; if none comes, there was nothing new to tell anybody.' : ''}</span>
      </div>
      <Modal opened={opened} onClose={dialog.close} title="Send what is due now?" closeButtonProps={{ 'aria-label': 'Close this dialog' }}>
        <Stack>
          {refusal ? <Message tone="error" title="Nothing is sent">{refusal.message}</Message> : null}
          <Text c="dimmed">
            Everybody for whom something is due or waits gets one e-mail now, whatever hour and day it is for them. Nobody is told a second time, and nobody who was told something today or wants no reminders gets one.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              Not now
            </Button>
            <Button loading={busy} onClick={() => void send()}>
              Send e-mails
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
