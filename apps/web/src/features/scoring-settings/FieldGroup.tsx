import type { FormGroup } from './form-groups.js';
import { NumberEntry } from './NumberEntry.js';
import { numberField, skillsFields } from './settings-fields.js';
import classes from './SettingsForm.module.css';
import type { SettingsStory } from './settings.model.js';
import { SkillsEntry } from './SkillsEntry.js';
import type { SettingsForm } from './use-settings-form.js';

interface FieldGroupProps {
  group: FormGroup;
  form: SettingsForm;
  story: SettingsStory;
}

/** Settings that belong together. */
export function FieldGroup({ group: { title, lead, numbers, skills }, form, story }: FieldGroupProps) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.groupTitle}>{title}</legend>
      <p className={classes.hint}>{lead}</p>
      <div className={classes.numbers}>
        {numbers.map((key) => (
          <NumberEntry key={key} field={numberField(key)} form={form} />
        ))}
      </div>
      {skillsFields
        .filter(({ key }) => skills.includes(key))
        .map((field) => (
          <SkillsEntry key={field.key} field={field} story={story} chosen={form.draft.skills[field.key]} mistake={form.shown.get(field.key)} onToggle={form.toggleSkill} />
        ))}
    </fieldset>
  );
}
