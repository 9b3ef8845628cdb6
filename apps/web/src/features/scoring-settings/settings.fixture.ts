import { defaultSettings, type Settings } from '@waymark/scoring';
import type { SettingsVersion, Skill } from './settings.model.js';

export const skills: readonly Skill[] = Object.entries({ java: 'Java', python: 'Python', typescript: 'TypeScript', security: 'Security', caching: 'Caching' }).map(([id, name]) => ({ __typename: 'Skill', id, name, category: 'Engineering' }));

/** The default with some of it decided otherwise. */
export function settingsWith(changed: Partial<Omit<Settings, 'flags'>> = {}, flags: Partial<Settings['flags']> = {}): Settings {
  return { ...defaultSettings, ...changed, flags: { ...defaultSettings.flags, ...flags } };
}

/** A version as the server sends it. */
export function versionOf(version: number, settings: Settings = defaultSettings, { note = 'We ask for more.', who = 'Helen Marsh' }: { note?: string; who?: string | null } = {}): SettingsVersion {
  const plain = JSON.parse(JSON.stringify(settings)) as SettingsVersion['settings'];
  const sent = { ...plain, __typename: 'ScoringSettings', sustained: { ...plain.sustained, __typename: 'SustainedRule' }, flags: { ...plain.flags, __typename: 'FlagSettings' } };
  // Every object names its type, as Apollo asks the server to.
  const changedBy = who === null ? null : { __typename: 'Person', id: who.toLowerCase().replace(' ', '-'), name: who };
  const decided = version === 0 ? { effectiveFrom: null, note: null, changedBy: null } : { effectiveFrom: `2026-10-0${version}T08:30:00Z`, note, changedBy };
  return Object.assign({ __typename: 'ScoringSettingsVersion' }, { version, settings: sent, ...decided });
}
