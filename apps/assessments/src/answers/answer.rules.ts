/** A level, or the reason why there is none. */
export type Said = { readonly outcome: 'level'; readonly level: number } | { readonly outcome: 'not_applicable' | 'no_opportunity' };

/** What one person says of one skill. */
export type Answer = Said & { readonly skillId: string; readonly comment: string | null };

/** The level or the reason, and nothing beside it. */
export function saidOf(said: Said): Said {
  return said.outcome === 'level' ? { outcome: said.outcome, level: said.level } : { outcome: said.outcome };
}

/** The part of a framework that answers are held against. */
export interface Answerable {
  readonly skillIds: readonly string[];
  /** Highest level of the scale; the lowest is 0, "not demonstrated". */
  readonly maxLevel: number;
}

/** Most characters of a comment. */
export const longestComment = 2000;

/** Why something is no level of the scale; null when it is one. */
export function levelProblem(level: number, { maxLevel }: Pick<Answerable, 'maxLevel'>): string | null {
  return Number.isInteger(level) && level >= 0 && level <= maxLevel ? null : `A level is a whole number from 0 to ${maxLevel}.`;
}
