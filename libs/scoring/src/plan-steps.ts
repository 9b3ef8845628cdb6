import type { PlanStep, SkillLevel } from './result.js';
import { statusOfLevel } from './requirement-status.js';

/** A level that a skill has, or would have after steps. */
export interface Standing {
  readonly level: number;
  readonly confirmed: boolean;
}

/** One way to deal with a skill: the first `times` steps of one id, or nothing at all (null). */
export interface SkillOption {
  readonly id: string | null;
  readonly times: number;
  readonly cost: number;
  /** Where the skill stands afterwards; null where nothing is known of it. */
  readonly after: Standing | null;
}

/** What a plan must know of one skill. */
export interface PlannedSkill {
  readonly skillId: string;
  readonly level: SkillLevel;
  readonly effort: number;
  /** The highest level that a requirement of the track asks of it. */
  readonly target: number;
}

export const rateCost = 0.25;
export const confirmCost = 0.25;
export const evidenceCost = 0.5;
export const sustainCost = 1;

/** Where a skill stands before any step; null where it has no level. */
export function standingOf(level: SkillLevel): Standing | null {
  return level.outcome === 'level' ? { level: level.level, confirmed: level.confirmed } : null;
}

/** The raises from a level up to the target: each goes to the next whole number, from 2.7 to 3. */
function raises({ skillId, effort, target }: PlannedSkill, start: number): PlanStep[] {
  const steps: PlanStep[] = [];
  for (let from = start; from < target; ) {
    const to = Math.floor(from) + 1;
    steps.push({ id: `raise:${skillId}`, kind: 'raise', skillId, from, to, cost: effort });
    from = to;
  }
  return steps;
}

/** Every step that a plan can take on a skill. What the manager has exempted is left alone. */
export function stepsOfSkill(skill: PlannedSkill): PlanStep[] {
  const { skillId, level, target } = skill;
  if (level.outcome === 'no_opportunity') return raises(skill, 0);
  if (level.outcome === 'level') {
    const confirm: PlanStep = { id: `confirm:${skillId}`, kind: 'confirm', skillId, level: level.level, cost: confirmCost };
    return [...(level.confirmed ? [] : [confirm]), ...raises(skill, level.level)];
  }
  const unknown = statusOfLevel(level, target) === 'UNKNOWN';
  return unknown ? [{ id: `rate:${skillId}`, kind: 'rate', skillId, to: target, cost: rateCost }] : [];
}

/** Every way to deal with a skill that can be the best one: confirming goes with no raise, since raising confirms. */
export function optionsOfSkill(skill: PlannedSkill): SkillOption[] {
  const options: SkillOption[] = [{ id: null, times: 0, cost: 0, after: standingOf(skill.level) }];
  let raised = 0;
  for (const step of stepsOfSkill(skill)) {
    if (step.kind === 'confirm') options.push({ id: step.id, times: 1, cost: step.cost, after: { level: step.level, confirmed: true } });
    if (step.kind === 'rate') options.push({ id: step.id, times: 1, cost: step.cost, after: { level: step.to, confirmed: true } });
    if (step.kind === 'raise') {
      raised += 1;
      options.push({ id: step.id, times: raised, cost: raised * step.cost, after: { level: step.to, confirmed: true } });
    }
  }
  return options;
}
