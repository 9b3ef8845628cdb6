import { Button, Group, Modal, Text } from '@mantine/core';

interface LeaveDialogProps {
  opened: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before entries are thrown away. */
export function LeaveDialog({ opened, onStay, onLeave }: LeaveDialogProps) {
  return (
    <Modal opened={opened} onClose={onStay} title="Throw away what you entered?" closeButtonProps={{ 'aria-label': 'Close this dialog' }}>
      <Text c="dimmed">The settings stay as they are. What you entered here is not kept.</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onLeave}>
          Throw it away
        </Button>
        <Button onClick={onStay} data-autofocus>
          Go on editing
        </Button>
      </Group>
    </Modal>
  );
}
