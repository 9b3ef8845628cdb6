import type { ScoringSettingsQuery, SettingsVersionPartsFragment } from '../../generated/graphql.js';

/** The formula as it was settled once: who, when, why, and the numbers. */
export type SettingsVersion = SettingsVersionPartsFragment;

/** A skill of the framework in force. */
export type Skill = NonNullable<ScoringSettingsQuery['currentFramework']>['skills'][number];

/** Names of skills by id; an id that the framework in force does not have is shown as such. */
export type SkillNames = (id: string) => string;

/** What the page shows: every version, newest first, and the skills that can be chosen. */
export interface SettingsStory {
  readonly versions: readonly [SettingsVersion, ...SettingsVersion[]];
  readonly skills: readonly Skill[];
  readonly names: SkillNames;
}

/** Null where the server knows of no version, not even of the default. */
export function storyOf({ scoringSettingsVersions, currentFramework }: ScoringSettingsQuery): SettingsStory | null {
  const [newest, ...older] = scoringSettingsVersions;
  if (!newest) return null;
  const skills = currentFramework?.skills ?? [];
  const byId = new Map(skills.map(({ id, name }) => [id, name]));
  return { versions: [newest, ...older], skills, names: (id) => byId.get(id) ?? `“${id}” (not in the framework)` };
}
