import type { KeptStep } from '../action-plan/action-plan.template.js';
import type { Framework } from '../framework/framework-in-force.js';
import type { DoneWhen } from '../plan-standing/done-when.rules.js';
import { wordedSteps, type KeptTemplate } from './kept-template.js';
import { StepRuleKind } from './plan-template-inputs.model.js';
import { StepBreakKind, type PlanTemplate, type StepRule, type TemplateBreak } from './plan-template.model.js';
import { breaksOf, breakWords } from './template-breaks.rules.js';

/** What templates are read with. */
export interface Frameworks {
  readonly inForce: Framework | null;
  /** Those that are published and whose day has not come, the next first; none to who is not to see them. */
  readonly toCome: readonly { readonly from: Date; readonly framework: Framework }[];
}

/** A template as HR reads it; to others without what breaks. */
export function shownTemplate(template: KeptTemplate, frameworks: Frameworks, isHr: boolean): PlanTemplate {
  const { id, revision, version, name, purpose, retiredAt, writtenBy, writtenAt, steps } = template;
  return {
    id, revision, version, name, purpose, isRetired: retiredAt !== null, writtenBy: { id: writtenBy }, writtenAt,
    steps: wordedSteps(steps, frameworks.inForce).map((step) => ({ id: step.id, title: step.title, doneWhen: step.doneWhenText, isOptional: step.optional, rules: step.doneWhen.map(shownRule) })),
    breaks: isHr && retiredAt === null ? breaksBy(steps, frameworks) : [],
  };
}

/** What each framework breaks that those before it left whole. */
function breaksBy(steps: readonly KeptStep[], { inForce, toCome }: Frameworks): TemplateBreak[] {
  const seen = new Set<string>();
  const all = [...(inForce ? [{ from: null, framework: inForce }] : []), ...toCome];
  return all.flatMap(({ from, framework }) =>
    breaksOf(steps, framework).flatMap((found) => {
      const key = `${found.stepId} ${found.kind} ${found.thingId} ${found.isFatal}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ stepId: found.stepId, kind: StepBreakKind[found.kind], thingId: found.thingId, isFatal: found.isFatal, message: breakWords(found, inForce), from }];
    }),
  );
}

const kinds = { evidence: StepRuleKind.EVIDENCE, raised: StepRuleKind.RAISED, certificate: StepRuleKind.CERTIFICATE };
const nothing: Omit<StepRule, 'kind'> = { skillIds: [], alsoSkillIds: [], fields: [], minimumQuality: 0, level: null, withEvidence: false, certificationIds: [] };

function shownRule({ kind, ...asked }: DoneWhen): StepRule {
  return structuredClone({ ...nothing, ...asked, kind: kinds[kind] }) as StepRule;
}
