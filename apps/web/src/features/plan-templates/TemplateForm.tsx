import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { Message } from '../../components/Message.js';
import { paths } from '../../lib/paths.js';
import { StepFields } from './StepFields.js';
import { draftOf, moved, newDraft, newStep, replaced, type Framework, type Template, type TemplateDraft } from './template-draft.js';
import classes from './Templates.module.css';
import { useTemplateChange, type TemplateRefusal } from './use-template-change.js';

function Refusal({ refusal: { message, newer } }: { refusal: TemplateRefusal }) {
  return (
    <Message tone={newer ? 'warning' : 'error'} title={newer ? 'It was changed elsewhere in the meantime' : 'It was not saved'}>
      {newer ? `It is at version ${newer.version} now: ${newer.name}, with the steps ${newer.steps.map(({ title }) => title).join('; ')}. Saving again writes another version from what stands below.` : message}
    </Message>
  );
}

function Steps({ draft: { steps }, problems, framework, onSteps }: { draft: TemplateDraft; problems: TemplateRefusal['problems']; framework: Framework; onSteps: (steps: TemplateDraft['steps']) => void }) {
  return (
    <>
      <ol className={classes.steps}>
        {steps.map((step, place) => (
          <StepFields key={step.id} step={step} place={place} count={steps.length} problems={problems} framework={framework} onChange={(next) => onSteps(replaced(steps, place, next))} onMove={(by) => onSteps(moved(steps, place, by))} />
        ))}
      </ol>
      <Button variant="default" onClick={() => onSteps([...steps, newStep()])}>
        Add a step
      </Button>
    </>
  );
}

/** A template while HR writes it; `template` null: a new one. */
export function TemplateForm({ template, framework }: { template: Template | null; framework: Framework }) {
  const navigate = useNavigate();
  const { save, busy, refusal } = useTemplateChange();
  // The same id when it is tried again: a lost answer makes no second template.
  const [is] = useState(() => (template ? { id: template.id, revision: template.revision } : { id: v7(), revision: 0 }));
  const [draft, setDraft] = useState<TemplateDraft>(() => (template ? draftOf(template) : newDraft()));
  const change = (part: Partial<TemplateDraft>) => setDraft((before) => ({ ...before, ...part }));
  const problems = refusal?.problems ?? {};
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save(draft, is))) return;
    notifications.show({ message: `${draft.name.trim()} is saved`, color: 'teal' });
    await navigate(paths.planTemplates);
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack maw={820}>
        <TextInput label="Name" maxLength={100} value={draft.name} error={problems.name} onChange={({ currentTarget: { value } }) => change({ name: value })} />
        <Textarea label="What it is for" description="Whoever chooses a template reads this." maxLength={500} autosize minRows={2} value={draft.purpose} error={problems.purpose} onChange={({ currentTarget: { value } }) => change({ purpose: value })} />
        {problems.steps ? <Message tone="error" title={problems.steps} /> : null}
        <Steps draft={draft} problems={problems} framework={framework} onSteps={(steps) => change({ steps })} />
        {refusal ? <Refusal refusal={refusal} /> : null}
        <Group justify="flex-end">
          <Button component={Link} to={paths.planTemplates} variant="default">
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
