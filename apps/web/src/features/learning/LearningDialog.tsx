import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import { changed, draftOf, newDraft, problemsOf, type LearningDraft, type Resource, type Skill } from './learning-draft.js';
import { LearningFields } from './LearningFields.js';
import { useLearningChange, type LearningRefusal } from './use-learning-change.js';

/** What the dialog is about: a resource that there is, or what is known of a new one. */
export interface Written {
  readonly resource: Resource | null;
  readonly begun?: Partial<LearningDraft>;
}

interface LearningDialogProps {
  written: Written;
  skills: readonly Skill[];
  /** The viewer keeps the list; others suggest. */
  keeps: boolean;
  onClose: () => void;
}

function Refusal({ refusal: { message, newer } }: { refusal: LearningRefusal }) {
  return (
    <Message tone={newer ? 'warning' : 'error'} title={newer ? 'It was changed elsewhere in the meantime' : 'It was not saved'}>
      {newer ? `It says now: ${newer.title}, ${newer.skillName}. Saving again replaces that by what stands below.` : message}
    </Message>
  );
}

function Form({ written: { resource, begun }, skills, keeps, onClose }: LearningDialogProps) {
  const change = useLearningChange();
  const [draft, setDraft] = useState<LearningDraft>(() => (resource ? draftOf(resource) : { ...newDraft, ...begun }));
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0 || !(await (keeps ? change.save(draft, resource) : change.suggest(draft)))) return;
    notifications.show({ message: keeps ? `${draft.title.trim()} is listed` : 'Thank you. HR sees your suggestion.', color: 'teal' });
    onClose();
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack>
        {change.refusal ? <Refusal refusal={change.refusal} /> : null}
        {keeps ? null : <Text c="dimmed">HR sees it and lists it, or does not. Until then nobody else does.</Text>}
        <LearningFields draft={draft} problems={tried ? { ...change.refusal?.problems, ...problems } : {}} skills={skills} onChange={(part) => setDraft((before) => changed(before, part, skills))} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={change.busy}>
            {keeps ? 'List it' : 'Suggest it'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function titleOf({ written: { resource }, keeps }: LearningDialogProps): string {
  if (!keeps) return 'Suggest something to learn from';
  return resource ? `Change ${resource.title}` : 'Add something to learn from';
}

/** Writes a resource: those who keep the list put it there, others suggest it. */
export function LearningDialog(props: LearningDialogProps) {
  return (
    <Modal opened onClose={props.onClose} title={titleOf(props)} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Form {...props} />
    </Modal>
  );
}
