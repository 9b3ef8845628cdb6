import { useCallback, useState } from 'react';
import { draftOf, rebased, settingsIn, touchedFields, withNumber, type FieldKey, type SettingsDraft } from './settings-draft.js';
import type { NumberKey, SkillsKey } from './settings-fields.js';
import { mistakesIn, type Mistakes } from './settings-mistakes.js';
import type { SettingsVersion } from './settings.model.js';

/** Where a field stands in the page. */
export function fieldId(key: FieldKey): string {
  return `setting-${key.replace('.', '-')}`;
}

interface Entries {
  readonly base: SettingsVersion;
  readonly draft: SettingsDraft;
  /** Fields that were left once: only of those a mistake is told while somebody is still writing. */
  readonly left: ReadonlySet<FieldKey>;
  /** What the server found wrong; gone when the field is touched. */
  readonly refused: Mistakes;
}

function without(refused: Mistakes, ...keys: FieldKey[]): Mistakes {
  return new Map([...refused].filter(([key]) => !keys.includes(key)));
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** What is typed, what it stands upon, and what is wrong with it. */
export function useSettingsForm(opened: SettingsVersion) {
  const [entries, setEntries] = useState<Entries>(() => ({ base: opened, draft: draftOf(opened.settings), left: new Set(), refused: new Map() }));
  const { base, draft, left, refused } = entries;
  const mistakes = mistakesIn(draft);
  const setNumber = useCallback((key: NumberKey, text: string) => setEntries((now) => ({ ...now, draft: withNumber(now.draft, key, text), refused: without(now.refused, key) })), []);
  const toggleSkill = useCallback(
    (key: SkillsKey, id: string) => setEntries((now) => ({ ...now, draft: { ...now.draft, skills: { ...now.draft.skills, [key]: toggled(now.draft.skills[key], id) } }, refused: without(now.refused, key) })),
    [],
  );
  const setNote = useCallback((note: string) => setEntries((now) => ({ ...now, draft: { ...now.draft, note }, refused: without(now.refused, 'note') })), []);
  const leave = useCallback((...keys: FieldKey[]) => setEntries((now) => ({ ...now, left: new Set([...now.left, ...keys]) })), []);
  const refuse = useCallback((key: FieldKey, message: string) => setEntries((now) => ({ ...now, refused: new Map([[key, message]]) })), []);
  const rebase = useCallback((theirs: SettingsVersion) => setEntries((now) => ({ ...now, base: theirs, draft: rebased(now.draft, now.base.settings, theirs.settings) })), []);
  return {
    base,
    draft,
    settings: settingsIn(draft, base.settings),
    touched: touchedFields(draft, base.settings),
    mistakes,
    shown: new Map([...[...mistakes].filter(([key]) => left.has(key)), ...refused]) as Mistakes,
    setNumber,
    toggleSkill,
    setNote,
    leave,
    refuse,
    rebase,
  };
}

export type SettingsForm = ReturnType<typeof useSettingsForm>;
