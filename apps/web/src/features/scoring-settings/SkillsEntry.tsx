import { Checkbox } from '@mantine/core';
import { defaultSettings } from '@waymark/scoring';
import { memo, useState } from 'react';
import { Disclosure } from '../../components/Disclosure.js';
import { listed, listedBriefly } from '../../lib/phrases.js';
import type { SkillsField, SkillsKey } from './settings-fields.js';
import classes from './SettingsForm.module.css';
import type { SettingsStory, Skill, SkillNames } from './settings.model.js';
import { fieldId } from './use-settings-form.js';

interface SkillsEntryProps {
  field: SkillsField;
  story: SettingsStory;
  chosen: readonly string[];
  mistake: string | undefined;
  onToggle: (key: SkillsKey, id: string) => void;
}

function Choice({ name, checked, onChange }: { name: string; checked: boolean; onChange: () => void }) {
  return (
    <li>
      <Checkbox size="sm" label={name} checked={checked} onChange={onChange} />
    </li>
  );
}

/** Ids that the framework in force does not have, whether they are still chosen or were when the form was opened. */
function useUnknown(chosen: readonly string[], skills: readonly Skill[]): readonly string[] {
  const [opened] = useState(chosen);
  const known = new Set(skills.map(({ id }) => id));
  return [...new Set([...opened, ...chosen])].filter((id) => !known.has(id));
}

function namesOf(ids: readonly string[], names: SkillNames, list = listed): string {
  return ids.length === 0 ? 'none' : list(ids.map(names));
}

/** Which skills a flag is about: chosen by name. What the framework does not have is shown by its id, and kept. */
export const SkillsEntry = memo(function SkillsEntry({ field: { key, label, of }, story: { skills, names }, chosen, mistake, onToggle }: SkillsEntryProps) {
  const unknown = useUnknown(chosen, skills);
  const choice = (id: string) => <Choice key={id} name={names(id)} checked={chosen.includes(id)} onChange={() => onToggle(key, id)} />;
  return (
    <fieldset id={fieldId(key)} tabIndex={-1} className={classes.skills} aria-describedby={mistake ? `${fieldId(key)}-mistake` : undefined}>
      <legend className="wm-visually-hidden">{label}</legend>
      <Disclosure title={`${label}: ${namesOf(chosen, names, listedBriefly)}`} open={mistake !== undefined}>
        <p className={classes.hint}>Default: {namesOf(of(defaultSettings), names)}.</p>
        <ul className={classes.choices}>
          {unknown.map(choice)}
          {skills.map(({ id }) => choice(id))}
        </ul>
      </Disclosure>
      {mistake ? <p id={`${fieldId(key)}-mistake`} className={classes.mistake}>{mistake}</p> : null}
    </fieldset>
  );
});
