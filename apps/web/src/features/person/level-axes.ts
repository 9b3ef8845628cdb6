import type { RequirementResult } from '@waymark/scoring';
import type { TrackStory } from './track-story.js';

/** One direction of the radar, or one row of its table. */
export interface LevelAxis {
  readonly name: string;
  /** Null where none is known, which is not zero. Of several requirements the mean of each as far as it is asked for: strength in one hides no gap in another. */
  readonly level: number | null;
  /** Mean of what is asked for where the level is known; else of all. */
  readonly target: number;
  readonly known: number;
  readonly asked: number;
}

/** An axis by its name, and of how many of its skills it speaks where not of all. */
export function axisLabel({ name, known, asked }: LevelAxis): string {
  return known < asked ? `${name} (${known} of ${asked} rated)` : name;
}

/** So many directions can still be told apart and named. */
const mostAxes = 12;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function axisOf(name: string, rows: readonly RequirementResult[]): LevelAxis {
  const known = rows.filter(({ level }) => level !== null);
  const reached = ({ level, required }: RequirementResult) => (rows.length > 1 ? Math.min(level ?? 0, required) : (level ?? 0));
  const level = known.length > 0 ? mean(known.map(reached)) : null;
  const target = mean((known.length > 0 ? known : rows).map(({ required }) => required));
  return { name, level, target, known: known.length, asked: rows.length };
}

/** Whether requirements are too many to draw one by one. */
export function isByCategory(requirements: readonly RequirementResult[]): boolean {
  return requirements.filter(({ status }) => status !== 'EXEMPT').length > mostAxes;
}

/** Levels against targets: by requirement, or by category of skill where there are more than twelve. What does not apply is left out. */
export function levelAxes({ readiness, names }: Pick<TrackStory, 'readiness' | 'names'>): LevelAxis[] {
  const asked = readiness.requirements.filter(({ status }) => status !== 'EXEMPT');
  const byCategory = isByCategory(readiness.requirements);
  const groups = new Map<string, RequirementResult[]>();
  for (const row of asked) {
    const name = byCategory ? names.category(row.requirementId) : names.short(row.requirementId);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, rows]) => axisOf(name, rows));
}
