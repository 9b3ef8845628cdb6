import type { PersonFacts } from '../facts/person-facts.js';
import type { Framework } from '../framework/framework-in-force.js';
import { proofsOfAll, skillsOf } from '../plan-standing/done-when.rules.js';
import { momentOf, type Proof } from '../plan-standing/item-holds.rules.js';
import type { TemplateStep } from './action-plan.template.js';

/** A step of a template, and whether it is met. */
export interface CheckedStep {
  readonly step: TemplateStep;
  /** What met it, one for each of its rules at least; none where it is not met. */
  readonly metBy: readonly Proof[];
  /** Skills that it names and the framework in force does not have: the step is broken where none of a rule is left. */
  readonly brokenSkillIds: readonly string[];
}

/** Every step, checked by what happened until an instant, in milliseconds since 1970. */
export function checkedSteps(steps: readonly TemplateStep[], facts: PersonFacts, { framework, asOf }: { framework: Framework | null; asOf: number }): CheckedStep[] {
  const moment = momentOf(facts, asOf);
  return steps.map((step) => ({ step, metBy: proofsOfAll(step.doneWhen, moment), brokenSkillIds: brokenSkills(step, framework) }));
}

function brokenSkills({ doneWhen }: TemplateStep, framework: Framework | null): string[] {
  const named = doneWhen.flatMap(skillsOf);
  return framework ? [...new Set(named)].filter((skillId) => !framework.skills.has(skillId)) : [];
}
