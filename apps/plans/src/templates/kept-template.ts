import { nineSteps, type KeptStep, type TemplateStep } from '../action-plan/action-plan.template.js';
import type { Ask } from '../facts/person-facts.js';
import type { Framework } from '../framework/framework-in-force.js';
import type { ProposedItem } from '../plan-standing/proposed-items.rules.js';
import { keyOf, type TemplateAsks } from '../plan-standing/plan-item.js';
import { doneWhenWords } from './done-when-words.js';
import { isBeyondReach } from './template-breaks.rules.js';

/** One version of a template of the organisation's own. */
export interface KeptTemplate {
  readonly id: string;
  /** Of the template: grows with each change, retirements too. */
  readonly revision: number;
  readonly retiredAt: Date | null;
  /** Of what it says: 1, 2, 3 ... */
  readonly version: number;
  readonly name: string;
  readonly purpose: string;
  readonly steps: readonly KeptStep[];
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

const columns = `
  t.id, t.revision, t.retired_at as "retiredAt", v.version, v.name, v.purpose, v.steps, v.written_by as "writtenBy", v.written_at as "writtenAt"
  from plan_template t join plan_template_version v on v.organisation_id = t.organisation_id and v.template_id = t.id`;

/** Every template as it stands, by name; the retired ones last. */
export function templatesNow(ask: Ask): Promise<KeptTemplate[]> {
  return ask<KeptTemplate>(`select ${columns} and v.version = t.version order by t.retired_at is not null, lower(v.name), t.id`, []);
}

/** Every version of one, the newest first. */
export function versionsOf(templateId: string, ask: Ask): Promise<KeptTemplate[]> {
  return ask<KeptTemplate>(`select ${columns} where t.id = $1 order by v.version desc`, [templateId]);
}

/** A template that a plan may be made of. */
export interface OfferedTemplate {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly version: number;
  readonly steps: readonly TemplateStep[];
}

/** The id by which plans name the nine-step action plan; the organisation's own have a UUID. */
export const nineStepsId = 'nine-steps';
const nineStepPlan: OfferedTemplate = { id: nineStepsId, name: 'The nine-step action plan', purpose: 'Nine steps that suit every track.', version: 1, steps: nineSteps };

/** The nine-step action plan, then the organisation's own that are not retired, in the words of a framework. */
export async function offeredTemplates(framework: Framework | null, ask: Ask): Promise<OfferedTemplate[]> {
  const own = (await templatesNow(ask)).filter(({ retiredAt }) => retiredAt === null);
  const worded = own.map(({ id, name, purpose, version, steps }) => ({ id, name, purpose, version, steps: wordedSteps(steps, framework) }));
  return [nineStepPlan, ...worded];
}

export function wordedSteps(steps: readonly KeptStep[], framework: Framework | null): TemplateStep[] {
  return steps.map((step) => ({ ...step, doneWhenText: doneWhenWords(step.doneWhen, framework) }));
}

/** The steps as items of a plan could be; those that nobody can meet by the framework are none. They move no number by themselves. */
export function stepItems(template: OfferedTemplate, framework: Framework | null): { step: TemplateStep; item: ProposedItem }[] {
  return template.steps.filter((step) => !framework || !isBeyondReach(step, framework)).map((step) => {
    const { id: stepId, doneWhen, doneWhenText } = step;
    const asks: TemplateAsks = { kind: 'step', templateId: template.id, templateName: template.name, templateVersion: template.version, stepId, doneWhen, doneWhenText };
    return { step, item: { key: keyOf(asks), asks, name: step.title, requirementIds: [], gates: [], effort: 1, gain: 0 } };
  });
}
