import type { Settings } from '@waymark/scoring';
import { numberField, numberFields, skillsFields, writtenNumber, type NumberKey, type SkillsKey } from './settings-fields.js';

/** What stands in the form, as it was typed. */
export interface SettingsDraft {
  readonly numbers: Readonly<Record<NumberKey, string>>;
  readonly skills: Readonly<Record<SkillsKey, readonly string[]>>;
  readonly note: string;
}

/** A field of the form, as the server names it. */
export type FieldKey = NumberKey | SkillsKey | 'note';

/** The form as it is opened: all as it is in force. */
export function draftOf(settings: Settings): SettingsDraft {
  const numbers: Partial<Record<NumberKey, string>> = {};
  for (const field of numberFields) numbers[field.key] = writtenNumber(field, field.of(settings));
  const skills: Partial<Record<SkillsKey, readonly string[]>> = {};
  for (const { key, of } of skillsFields) skills[key] = of(settings);
  return { numbers: numbers as SettingsDraft['numbers'], skills: skills as SettingsDraft['skills'], note: '' };
}

/** A number as people type it, with a point or a comma; null where it is none. */
export function typedNumber(text: string): number | null {
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}

const otherWeight: Partial<Record<NumberKey, NumberKey>> = { managerWeight: 'selfWeight', selfWeight: 'managerWeight' };

/** The form after one number was typed. Of the two weights the other follows, as soon as there is something to follow. */
export function withNumber(draft: SettingsDraft, key: NumberKey, text: string): SettingsDraft {
  const other = otherWeight[key];
  const weight = typedNumber(text);
  const follows = other && weight !== null && weight >= 0 && weight <= 1 ? { [other]: writtenNumber({}, 1 - weight) } : {};
  return { ...draft, numbers: { ...draft.numbers, [key]: text, ...follows } };
}

/** What stands in the form as a setting. What was not touched stays to the last digit, however it is written. */
function valueIn(draft: SettingsDraft, base: Settings, key: NumberKey): number {
  const field = numberField(key);
  const text = draft.numbers[key].trim();
  if (text === writtenNumber(field, field.of(base))) return field.of(base);
  const typed = typedNumber(text);
  return typed === null ? Number.NaN : typed / (field.percent ? 100 : 1);
}

/** The settings that the form stands for; where something is no number, NaN. */
export function settingsIn(draft: SettingsDraft, base: Settings): Settings {
  const value = (key: NumberKey) => valueIn(draft, base, key);
  const { skills } = draft;
  return {
    managerWeight: value('managerWeight'),
    selfWeight: value('selfWeight'),
    enoughCoverage: value('enoughCoverage'),
    readyCoverage: value('readyCoverage'),
    readyScore: value('readyScore'),
    readyIfCost: value('readyIfCost'),
    sustained: { cycles: value('sustained.cycles'), ofLast: value('sustained.ofLast') },
    evidenceQuality: value('evidenceQuality'),
    flags: {
      frontendSkillIds: skills['flags.frontendSkillIds'],
      backendSkillIds: skills['flags.backendSkillIds'],
      scalabilitySkillIds: skills['flags.scalabilitySkillIds'],
      securitySkillIds: skills['flags.securitySkillIds'],
      codingSkillIds: skills['flags.codingSkillIds'],
      communicationSkillIds: skills['flags.communicationSkillIds'],
      frontendShare: value('flags.frontendShare'),
      backendItems: value('flags.backendItems'),
      scalabilityMonths: value('flags.scalabilityMonths'),
      securityShare: value('flags.securityShare'),
      codingCycles: value('flags.codingCycles'),
      medianQuality: value('flags.medianQuality'),
      selfAboveManager: value('flags.selfAboveManager'),
    },
  };
}

const sameSkills = (one: readonly string[], other: readonly string[]) => [...one].sort().join() === [...other].sort().join();

/** The fields that no longer stand as they were opened. */
export function touchedFields(draft: SettingsDraft, base: Settings): FieldKey[] {
  const opened = draftOf(base);
  return [
    ...numberFields.map(({ key }) => key).filter((key) => draft.numbers[key].trim() !== opened.numbers[key]),
    ...skillsFields.map(({ key }) => key).filter((key) => !sameSkills(draft.skills[key], opened.skills[key])),
    ...(draft.note.trim() === '' ? [] : ['note' as const]),
  ];
}

/** The same entries upon settings that somebody else put in force meanwhile: what was touched here stays, the rest is theirs. */
export function rebased(draft: SettingsDraft, from: Settings, to: Settings): SettingsDraft {
  const touched = new Set<FieldKey>(touchedFields(draft, from));
  // Weights go together: half of mine and half of theirs would not make 1.
  if (touched.has('managerWeight') || touched.has('selfWeight')) touched.add('managerWeight').add('selfWeight');
  const theirs = draftOf(to);
  const kept = <Value,>(mine: Readonly<Record<string, Value>>, other: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(other).map(([key, value]) => [key, touched.has(key as FieldKey) ? (mine[key] ?? value) : value]));
  return { numbers: kept(draft.numbers, theirs.numbers) as SettingsDraft['numbers'], skills: kept(draft.skills, theirs.skills) as SettingsDraft['skills'], note: draft.note };
}
