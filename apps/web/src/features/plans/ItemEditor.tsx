import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { titleOf } from '../../lib/item-title.js';
import type { PlanItem } from './plan.model.js';

interface ItemEditorProps {
  item: PlanItem;
  busy: boolean;
  onSave: (words: string, dueOn: string) => void;
  onClose: () => void;
}

/** The own words for an item, and when it is due. */
export function ItemEditor({ item, busy, onSave, onClose }: ItemEditorProps) {
  const [words, setWords] = useState(item.words ?? '');
  const [dueOn, setDueOn] = useState(item.dueOn);
  return (
    <Modal opened onClose={onClose} title={titleOf(item)} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Textarea label="In your own words" description="How, with whom, on what. Both of you see it and both may change it." value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} autosize minRows={3} maxLength={2000} data-autofocus />
      <TextInput mt="md" type="date" label="Due on" value={dueOn} onChange={({ currentTarget }) => setDueOn(currentTarget.value)} error={dueOn ? undefined : 'Say when it is due.'} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Leave it as it was
        </Button>
        <Button loading={busy} disabled={!dueOn} onClick={() => onSave(words, dueOn)}>
          Save
        </Button>
      </Group>
    </Modal>
  );
}
