import type { FrameworkDocument } from '@waymark/contracts';

type Track = FrameworkDocument['tracks'][number];

/** A requirement of a track as a matrix shows it: one column, in the order of the track. */
export interface MatrixColumn {
  readonly requirementId: string;
  readonly name: string;
  /** Category of the first skill that would do. */
  readonly category: string;
  readonly skillIds: readonly string[];
  /** Required level. */
  readonly target: number;
  readonly mustHave: boolean;
  readonly weight: number;
  /** Several skills would do; the column shows the one that counts for each person. */
  readonly anyOf: boolean;
}

/** The columns of a track. */
export function columnsOf(track: Track, document: FrameworkDocument): MatrixColumn[] {
  const categories = new Map(document.skills.map((skill) => [skill.id, skill.category]));
  return track.requirements.map(({ id, name, skillIds, level, mustHave, weight }) => ({
    requirementId: id,
    name,
    category: categories.get(skillIds[0] ?? '') ?? '',
    skillIds,
    target: level,
    mustHave,
    weight,
    anyOf: skillIds.length > 1,
  }));
}
