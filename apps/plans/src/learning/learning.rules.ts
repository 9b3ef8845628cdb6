import type { Framework } from '../framework/framework-in-force.js';
import type { LearningRow } from './learning-row.js';

/** Most that is shown for one skill and level. */
const mostShown = 10;

/** What is listed for a skill at a level, or at any where it is null: what is for the fewest levels first, then by title. */
export function resourcesFor({ skillId, level }: { skillId: string; level: number | null }, rows: readonly LearningRow[]): LearningRow[] {
  const width = ({ fromLevel, toLevel }: LearningRow) => toLevel - fromLevel;
  const fits = rows.filter((row) => row.skillId === skillId && (level === null || (row.fromLevel <= level && level <= row.toLevel)));
  return fits.sort((one, other) => width(one) - width(other) || one.title.localeCompare(other.title, 'en') || (one.id < other.id ? -1 : 1)).slice(0, mostShown);
}

/** Every skill that a track asks for, by name, with the highest level that one does. */
export function neededSkills(framework: Framework | null): { readonly skillId: string; readonly neededLevel: number }[] {
  const levels = new Map<string, number>();
  for (const { requirements } of framework?.tracks.values() ?? []) {
    for (const { skillIds, level } of requirements) for (const skillId of skillIds) levels.set(skillId, Math.max(level, levels.get(skillId) ?? 0));
  }
  const name = (skillId: string) => framework?.skills.get(skillId)?.name ?? skillId;
  return [...levels].map(([skillId, neededLevel]) => ({ skillId, neededLevel })).sort((one, other) => name(one.skillId).localeCompare(name(other.skillId), 'en'));
}
