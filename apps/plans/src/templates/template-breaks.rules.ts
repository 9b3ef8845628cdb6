import type { KeptStep } from '../action-plan/action-plan.template.js';
import type { Framework } from '../framework/framework-in-force.js';
import { skillsOf, type DoneWhen } from '../plan-standing/done-when.rules.js';

export type BreakKind = 'SKILL_GONE' | 'LEVEL_BEYOND' | 'CERTIFICATION_GONE';

/** One thing that a step names and a framework does not have. */
export interface StepBreak {
  readonly stepId: string;
  readonly kind: BreakKind;
  /** Of the skill or the certification. */
  readonly thingId: string;
  /** The level that is beyond what the skill describes; null otherwise. */
  readonly level: number | null;
  /** Nothing is left by which one of its rules could be met: nobody can meet the step any more. */
  readonly isFatal: boolean;
}

/** What of these steps a framework breaks. */
export function breaksOf(steps: readonly KeptStep[], framework: Framework): StepBreak[] {
  return steps.flatMap((step) => {
    const isFatal = isBeyondReach(step, framework);
    const found = new Map(step.doneWhen.flatMap((rule) => brokenIn(rule, framework)).map((one) => [`${one.kind} ${one.thingId}`, one]));
    return [...found.values()].map((one) => ({ stepId: step.id, ...one, isFatal }));
  });
}

/** Whether a rule of the step has nothing left by which it could be met. */
export function isBeyondReach({ doneWhen }: KeptStep, framework: Framework): boolean {
  return doneWhen.some((rule) => {
    const gone = (ids: readonly string[], holds: (id: string) => boolean) => ids.length > 0 && !ids.some(holds);
    const has = (id: string) => framework.skills.has(id);
    if (rule.kind === 'certificate') return gone(rule.certificationIds, (id) => framework.certifications.has(id));
    if (rule.kind === 'evidence') return gone(rule.skillIds, has) || gone(rule.alsoSkillIds, has);
    return gone(rule.skillIds, (id) => has(id) && !isBeyond(id, rule.level, framework));
  });
}

function brokenIn(rule: DoneWhen, framework: Framework): Pick<StepBreak, 'kind' | 'thingId' | 'level'>[] {
  const certificationIds = rule.kind === 'certificate' ? rule.certificationIds : [];
  const level = rule.kind === 'raised' ? rule.level : null;
  const [known, gone] = [skillsOf(rule).filter((id) => framework.skills.has(id)), skillsOf(rule).filter((id) => !framework.skills.has(id))];
  return [
    ...gone.map((thingId) => ({ kind: 'SKILL_GONE' as const, thingId, level: null })),
    ...known.filter((id) => isBeyond(id, level, framework)).map((thingId) => ({ kind: 'LEVEL_BEYOND' as const, thingId, level })),
    ...certificationIds.filter((id) => !framework.certifications.has(id)).map((thingId) => ({ kind: 'CERTIFICATION_GONE' as const, thingId, level: null })),
  ];
}

function isBeyond(skillId: string, level: number | null, { skills }: Framework): boolean {
  const described = skills.get(skillId)?.descriptors.map((descriptor) => descriptor.level) ?? [];
  return level !== null && level > Math.max(0, ...described);
}

/** In words, as one sentence. */
export function breakWords({ kind, thingId, level, isFatal }: StepBreak, framework: Framework | null): string {
  const skill = framework?.skills.get(thingId)?.name ?? thingId;
  const what: Readonly<Record<BreakKind, string>> = {
    SKILL_GONE: `There is no skill ${skill}.`,
    LEVEL_BEYOND: `${skill} has no level ${level}.`,
    CERTIFICATION_GONE: `There is no certification ${framework?.certifications.get(thingId)?.name ?? thingId}.`,
  };
  return isFatal ? `${what[kind]} Nobody can meet this step.` : what[kind];
}
