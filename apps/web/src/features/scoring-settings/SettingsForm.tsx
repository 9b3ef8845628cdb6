import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import { ChangedMeanwhile } from './ChangedMeanwhile.js';
import { FieldGroup } from './FieldGroup.js';
import { flagGroups, formGroups } from './form-groups.js';
import { LeaveDialog } from './LeaveDialog.js';
import classes from './SettingsForm.module.css';
import { longestNote } from './settings-mistakes.js';
import type { SettingsStory, SettingsVersion } from './settings.model.js';
import { SettingsReview } from './SettingsReview.js';
import { useLeaveWarning } from './use-leave-warning.js';
import { fieldId, useSettingsForm, type SettingsForm as Form } from './use-settings-form.js';
import { formTitleId, reviewButtonId, useSettingsReview } from './use-settings-review.js';

interface SettingsFormProps {
  story: SettingsStory;
  onDone: (version: SettingsVersion) => void;
  onCancel: () => void;
}

function Groups({ form, story }: { form: Form; story: SettingsStory }) {
  return (
    <>
      {formGroups.map((group) => (
        <FieldGroup key={group.title} group={group} form={form} story={story} />
      ))}
      <h3 className={classes.flags}>Risk flags</h3>
      <p className={classes.hint}>What is raised to talk over. None of it moves a score or a state.</p>
      {flagGroups.map((group) => (
        <FieldGroup key={group.title} group={group} form={form} story={story} />
      ))}
    </>
  );
}

function Note({ form }: { form: Form }) {
  return (
    <Textarea
      id={fieldId('note')}
      className={classes.why}
      label="Why?"
      description={`Everybody can read it. At most ${longestNote} characters.`}
      aria-required
      autosize
      minRows={2}
      maxRows={6}
      value={form.draft.note}
      error={form.shown.get('note')}
      onChange={(event) => form.setNote(event.currentTarget.value)}
    />
  );
}

/** The form's own way out: asked about where there is something to lose. */
function useWayOut(unsaved: boolean, onCancel: () => void) {
  const [cancelling, setCancelling] = useState(false);
  const blocker = useLeaveWarning(unsaved);
  const stay = () => {
    setCancelling(false);
    blocker.reset?.();
  };
  const leave = () => (blocker.state === 'blocked' ? blocker.proceed() : onCancel());
  return { asked: cancelling || blocker.state === 'blocked', stay, leave, cancel: () => (unsaved ? setCancelling(true) : onCancel()) };
}

/** Every setting of the formula, to be changed together. */
export function SettingsForm({ story, onDone, onCancel }: SettingsFormProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const form = useSettingsForm(story.versions[0]);
  const out = useWayOut(form.touched.length > 0, onCancel);
  const { review, halt, meanwhile, ...last } = useSettingsReview({ form, story, onDone });
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // Not given back: newer browsers answer with a promise, which React would take for the effect's end.
    void title.current?.scrollIntoView({ block: 'start' });
  }, [meanwhile]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    review();
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate aria-labelledby={formTitleId}>
      <h2 ref={title} id={formTitleId} tabIndex={-1} className={classes.title}>
        Change the settings
      </h2>
      {meanwhile ? <ChangedMeanwhile meanwhile={meanwhile} /> : null}
      <Groups form={form} story={story} />
      <Note form={form} />
      {halt ? <Message tone={halt.tone} title={halt.title}>{halt.text}</Message> : null}
      <div className={classes.actions}>
        <Button type="submit" id={reviewButtonId}>Review the changes</Button>
        <Button variant="default" onClick={out.cancel}>
          Cancel
        </Button>
      </div>
      <SettingsReview opened={last.reviewing} onClose={last.close} version={form.base.version + 1} changes={last.changes} note={form.draft.note.trim()} failure={last.failure} busy={last.busy} onConfirm={last.confirm} />
      <LeaveDialog opened={out.asked} onStay={out.stay} onLeave={out.leave} />
    </form>
  );
}
