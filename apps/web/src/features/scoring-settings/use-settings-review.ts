import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Meanwhile } from './ChangedMeanwhile.js';
import { changesBetween } from './settings-changes.js';
import type { SettingsStory, SettingsVersion } from './settings.model.js';
import { useChangeSettings, type ChangeResult } from './use-change-settings.js';
import { fieldId, type SettingsForm } from './use-settings-form.js';

/** Why the form does not go on to the review, or came back from it. */
export interface Halt {
  readonly tone: 'error' | 'info';
  readonly title: string;
  readonly text: string;
}

/** Where the focus goes that the review had. */
export const formTitleId = 'settings-form';
export const reviewButtonId = 'settings-review';

const nothingChanged: Halt = { tone: 'info', title: 'Nothing is changed', text: 'All settings stand as they are in force. Change one of them first.' };

function needsALook(count: number): Halt {
  return { tone: 'error', title: count === 1 ? 'One entry needs another look' : `${count} entries need another look`, text: 'What is wrong stands at each of them.' };
}

function meanwhileOf({ base, touched }: SettingsForm, theirs: SettingsVersion, { names }: SettingsStory): Meanwhile {
  const changes = changesBetween(base.settings, theirs.settings, names);
  const own = new Set<string>(touched);
  return { theirs, changes, mine: new Set(changes.map(({ key }) => key).filter((key) => own.has(key))) };
}

/** The focus follows what is drawn; the dialog gives it back to nobody itself. */
function drawAndFocus(draw: () => void, id: string | null): void {
  flushSync(draw);
  if (id) document.getElementById(id)?.focus();
}

interface Reviewed {
  form: SettingsForm;
  story: SettingsStory;
  onDone: (version: SettingsVersion) => void;
}

/** The way from the form to the review, to the server, and back where it did not take it. */
export function useSettingsReview({ form, story, onDone }: Reviewed) {
  const [reviewing, setReviewing] = useState(false);
  const [halt, setHalt] = useState<Halt | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const { change, busy } = useChangeSettings();
  const changes = changesBetween(form.base.settings, form.settings, story.names);
  const backTo = (id: string, draw: () => void) => drawAndFocus(() => { setReviewing(false); draw(); }, id);

  const review = () => {
    const wrong = [...form.mistakes.keys()];
    // An untouched form lacks no reason: it lacks something to give one for.
    const untouched = changes.length === 0 && wrong.every((key) => key === 'note');
    const [first] = untouched ? [] : wrong;
    drawAndFocus(() => {
      form.leave(...(untouched ? [] : wrong));
      setFailure(null);
      setHalt(untouched ? nothingChanged : first ? needsALook(wrong.length) : null);
      setReviewing(!untouched && !first);
    }, first ? fieldId(first) : null);
  };

  const take = (result: ChangeResult) => {
    if (result.kind === 'done') return onDone(result.version);
    if (result.kind === 'stale') return backTo(formTitleId, () => { setMeanwhile(meanwhileOf(form, result.theirs, story)); form.rebase(result.theirs); });
    const field = result.kind === 'refused' ? result.field : null;
    if (!field) return setFailure(result.message);
    backTo(fieldId(field), () => { form.refuse(field, result.message); setHalt(needsALook(1)); });
  };

  const confirm = async () => {
    setFailure(null);
    take(await change({ expectedVersion: form.base.version, note: form.draft.note.trim(), settings: form.settings }));
  };
  return { reviewing, close: () => backTo(reviewButtonId, () => undefined), review, confirm: () => void confirm(), busy, changes, halt, failure, meanwhile };
}
