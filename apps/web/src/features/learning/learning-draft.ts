import type { LearningFrameQuery, LearningKind, LearningPartsFragment, LearningResourceInput } from '../../generated/graphql.js';

export type Resource = LearningPartsFragment;
export type Skill = NonNullable<LearningFrameQuery['currentFramework']>['skills'][number];

/** A resource while it is written; numbers as they are typed. */
export interface LearningDraft {
  readonly title: string;
  readonly link: string;
  readonly kind: LearningKind;
  readonly effortHours: string;
  readonly skillId: string | null;
  readonly fromLevel: string | null;
  readonly toLevel: string | null;
}

export const newDraft: LearningDraft = { title: '', link: '', kind: 'COURSE', effortHours: '', skillId: null, fromLevel: null, toLevel: null };

export function draftOf({ title, link, kind, effortHours, skillId, fromLevel, toLevel }: Resource): LearningDraft {
  return { title, link: link ?? '', kind, effortHours: effortHours === null ? '' : String(effortHours), skillId, fromLevel: String(fromLevel), toLevel: String(toLevel) };
}

/** The levels that a skill describes; of a skill that is gone, those that are said. */
export function levelsOf(skill: Skill | undefined, { fromLevel, toLevel }: LearningDraft): string[] {
  const described = skill?.descriptors.map(({ level }) => level) ?? [fromLevel, toLevel].flatMap((level) => (level === null ? [] : [Number(level)]));
  return [...new Set(described)].sort((one, other) => one - other).map(String);
}

/** With a part changed; another skill has levels of its own: the whole of it at first. */
export function changed(draft: LearningDraft, part: Partial<LearningDraft>, skills: readonly Skill[]): LearningDraft {
  const next = { ...draft, ...part };
  if (part.skillId === undefined || part.skillId === draft.skillId) return next;
  const levels = levelsOf(skills.find(({ id }) => id === part.skillId), { ...next, fromLevel: null, toLevel: null });
  return { ...next, fromLevel: levels[0] ?? null, toLevel: levels.at(-1) ?? null };
}

export type Problems = Partial<Record<keyof LearningDraft, string>>;

/** What can be seen here already; the rest is said by the server. */
export function problemsOf({ title, effortHours, skillId, fromLevel, toLevel }: LearningDraft): Problems {
  return {
    ...(title.trim() ? {} : { title: 'Say what it is called.' }),
    ...(effortHours.trim() && !(Number(effortHours) > 0) ? { effortHours: 'A number of hours, or nothing.' } : {}),
    ...(skillId ? {} : { skillId: 'Choose a skill.' }),
    ...(Number(fromLevel) > Number(toLevel) ? { toLevel: 'This is below the lowest level.' } : {}),
  };
}

export function inputOf({ title, link, kind, effortHours, skillId, fromLevel, toLevel }: LearningDraft): Omit<LearningResourceInput, 'id'> {
  return { title, link: link.trim() || null, kind, effortHours: effortHours.trim() ? Number(effortHours) : null, skillId: skillId ?? '', fromLevel: Number(fromLevel ?? 1), toLevel: Number(toLevel ?? 1) };
}
