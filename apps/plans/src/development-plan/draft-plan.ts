import { Injectable } from '@nestjs/common';
import type { Viewer } from '@waymark/service-kit';
import { checkedSteps } from '../action-plan/action-plan.rules.js';
import { factsOf } from '../facts/person-facts.js';
import { frameworkAt, trackOf, type Framework } from '../framework/framework-in-force.js';
import { clientId } from '../inputs/client-id.js';
import { withDueDates } from '../plan-standing/due-dates.rules.js';
import { proposedItems, scoredTrackOf, type ProposedItem } from '../plan-standing/proposed-items.rules.js';
import { offeredTemplates, stepItems } from '../templates/kept-template.js';
import { ChangePlan, type Changed, type Held } from './change-plan.js';
import type { DraftPlanInput } from './development-plan-inputs.model.js';
import { PlanRefusal, type DevelopmentPlanRefused } from './development-plan-refused.model.js';
import type { DevelopmentPlan } from './development-plan.model.js';
import { refused } from './plan-changes.rules.js';
import { draftedAlready, writeDraft } from './write-draft.js';

/** A draft from the gap, which is the items of the smallest plan that readiness told of last; or from a template. The same id twice is once. */
@Injectable()
export class DraftPlan {
  constructor(private readonly change: ChangePlan) {}

  execute(viewer: Viewer, input: DraftPlanInput): Promise<DevelopmentPlan | DevelopmentPlanRefused> {
    const given = { ...input, id: clientId(input.id, 'id') };
    return this.change.execute(viewer, input.personId, (held) => draft(given, held));
  }
}

async function draft({ id, trackId, templateId }: DraftPlanInput, held: Held): Promise<Changed> {
  const already = draftedAlready(id, held);
  if (already) return already;
  const framework = await frameworkAt(held.now, held.ask);
  if (!trackOf(framework, trackId)) return refused(PlanRefusal.NO_SUCH_TRACK);
  const found = templateId ? await fromTemplate(templateId, framework, held) : await fromGap(trackId, framework, held);
  if ('refusal' in found) return refused(found.refusal);
  return writeDraft(held, { id, trackId, items: withDueDates(found.items, held.now.getTime()) });
}

type Found = { readonly items: readonly ProposedItem[] } | { readonly refusal: PlanRefusal };

async function fromGap(trackId: string, framework: Framework | null, { ask, personId }: Held): Promise<Found> {
  const [facts] = await factsOf([personId], ask);
  const from = scoredTrackOf(facts?.scored ?? null, trackId, framework);
  return from ? { items: proposedItems(from) } : { refusal: PlanRefusal.NOTHING_KNOWN };
}

/** The steps that are not met: an item that was closed before it began would help nobody. */
async function fromTemplate(templateId: string, framework: Framework | null, { ask, personId, now }: Held): Promise<Found> {
  const template = (await offeredTemplates(framework, ask)).find(({ id }) => id === templateId.toLowerCase());
  const [facts] = await factsOf([personId], ask);
  if (!template || !facts) return { refusal: PlanRefusal.NO_SUCH_TEMPLATE };
  const checked = checkedSteps(template.steps, facts, { framework, asOf: now.getTime() });
  const open = new Set(checked.filter(({ step, metBy }) => !step.optional && metBy.length === 0).map(({ step }) => step.id));
  return { items: stepItems(template, framework).filter(({ step }) => open.has(step.id)).map(({ item }) => item) };
}
