import type { Settings } from '@waymark/scoring';
import { listed } from '../../lib/phrases.js';
import { numberFields, skillsFields, toldNumber, type NumberKey, type SkillsKey } from './settings-fields.js';
import type { SkillNames } from './settings.model.js';

/** One setting that is not what it was. */
export interface SettingChange {
  readonly key: NumberKey | SkillsKey;
  readonly label: string;
  /** "from 85 to 90", or which skills came and went. */
  readonly text: string;
}

function skillsText(before: readonly string[], after: readonly string[], names: SkillNames): string {
  const [added, removed] = [after.filter((id) => !before.includes(id)), before.filter((id) => !after.includes(id))];
  const parts = [
    added.length > 0 ? `added ${listed(added.map(names))}` : null,
    removed.length > 0 ? `removed ${listed(removed.map(names))}` : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

/** What changed from one version to the next, in the order of the form; the order of skills says nothing. */
export function changesBetween(before: Settings, after: Settings, names: SkillNames): SettingChange[] {
  const numbers = numberFields.flatMap((field) => {
    const [was, is] = [field.of(before), field.of(after)];
    return was === is ? [] : [{ key: field.key, label: field.label, text: `from ${toldNumber(field, was)} to ${toldNumber(field, is)}` }];
  });
  const skills = skillsFields.flatMap(({ key, label, of }) => {
    const text = skillsText(of(before), of(after), names);
    return text === '' ? [] : [{ key, label, text }];
  });
  return [...numbers, ...skills];
}
