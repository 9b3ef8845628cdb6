import { Button, Group, Modal } from '@mantine/core';
import { Message } from '../../components/Message.js';
import { counted } from '../../lib/counts.js';
import { ChangeList } from './ChangeList.js';
import type { SettingChange } from './settings-changes.js';
import classes from './SettingsForm.module.css';

interface SettingsReviewProps {
  opened: boolean;
  onClose: () => void;
  /** The version that they would be. */
  version: number;
  changes: readonly SettingChange[];
  note: string;
  /** Why it could not be sent; null where it was not tried. */
  failure: string | null;
  busy: boolean;
  onConfirm: () => void;
}

/** The last look: what changes from what to what, and what that does. */
export function SettingsReview({ opened, onClose, version, changes, note, failure, busy, onConfirm }: SettingsReviewProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Put these settings in force?" size="lg" returnFocus={false} closeButtonProps={{ 'aria-label': 'Close this dialog' }}>
      {failure ? <Message tone="error" title="The settings were not changed">{failure}</Message> : null}
      <p className={classes.reviewed}>{counted(changes.length, 'change', 'changes')}, as version {version}:</p>
      <ChangeList changes={changes} label="What changes" />
      <p className={classes.reviewed}>Why, for everybody to read:</p>
      <blockquote className={classes.note}>{note}</blockquote>
      <ul className={classes.meaning}>
        <li>It holds from now on. Past results stay as they were.</li>
        <li>Everybody is reckoned anew, which takes a while.</li>
        <li>Nothing is decided by it: a human decides.</li>
      </ul>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Go on editing
        </Button>
        <Button onClick={onConfirm} loading={busy}>
          Put in force now
        </Button>
      </Group>
    </Modal>
  );
}
