import { Message } from '../../components/Message.js';
import { momentText } from '../../lib/dates.js';
import { ChangeList } from './ChangeList.js';
import type { SettingChange } from './settings-changes.js';
import classes from './SettingsForm.module.css';
import type { SettingsVersion } from './settings.model.js';

export interface Meanwhile {
  readonly theirs: SettingsVersion;
  /** What they changed of what the form stood upon. */
  readonly changes: readonly SettingChange[];
  /** Those of them that were changed here too. */
  readonly mine: ReadonlySet<string>;
}

/** What somebody else put in force while the form was open. Own entries stand; the rest of the form is theirs now. */
export function ChangedMeanwhile({ meanwhile: { theirs, changes, mine } }: { meanwhile: Meanwhile }) {
  const who = theirs.changedBy?.name ?? 'Somebody';
  const when = theirs.effectiveFrom ? `, ${momentText(theirs.effectiveFrom)}` : '';
  return (
    <Message tone="warning" title={`${who} changed the settings meanwhile: version ${theirs.version} is in force`}>
      {theirs.note ? <p>“{theirs.note}”{when}</p> : null}
      <ChangeList changes={changes} label="What was changed meanwhile" remark={({ key }) => (mine.has(key) ? 'You changed this too: your entry is kept.' : null)} />
      <p className={classes.after}>All that you entered is kept below; the rest now stands as in version {theirs.version}. Look it through and review again.</p>
    </Message>
  );
}
