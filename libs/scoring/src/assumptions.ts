import type { Assumptions } from './input.js';
import type { PlanStep } from './result.js';

/** What holds once these steps are done: score with it to see where a plan, or a part of one, leads. */
export function assumptionsOf(steps: readonly PlanStep[]): Required<Assumptions> {
  const levels = new Map<string, number>();
  const evidenced = new Set<string>();
  let cyclesHeld = 0;
  const raiseTo = (skillId: string, level: number) => levels.set(skillId, Math.max(level, levels.get(skillId) ?? level));
  for (const step of steps) {
    if (step.kind === 'raise' || step.kind === 'rate') raiseTo(step.skillId, step.to);
    else if (step.kind === 'confirm') raiseTo(step.skillId, step.level);
    else if (step.kind === 'evidence') evidenced.add(step.requirementId);
    else cyclesHeld += 1;
  }
  return { levels, evidenced, cyclesHeld };
}
