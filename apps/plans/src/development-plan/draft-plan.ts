import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { v7 } from 'uuid';
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
import { mostItems, refused } from './plan-changes.rules.js';
import { shownPlan } from './shown-plan.rules.js';
import { insertItems } from './write-items.js';

const insertSql = `
  insert into development_plan (organisation_id, id, person_id, track_id, drafted_by, drafted_at, revision) values ($1, $2, $3, $4, $5, $6, 1)
  on conflict (organisation_id, id) do nothing returning 1`;

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
  const { ask, viewer, personId, now, plans } = held;
  if (plans.some(({ plan }) => plan.id === id)) return { planId: id };
  const current = plans.find(({ plan }) => plan.endedAt === null);
  if (current) return refused(PlanRefusal.ALREADY_PLANNED, { plan: shownPlan(current) });
  const framework = await frameworkAt(now, ask);
  if (!trackOf(framework, trackId)) return refused(PlanRefusal.NO_SUCH_TRACK);
  const found = templateId ? await fromTemplate(templateId, framework, held) : await fromGap(trackId, framework, held);
  if ('refusal' in found) return refused(found.refusal);
  const items = found.items.slice(0, mostItems);
  if (items.length === 0) return refused(PlanRefusal.NOTHING_MISSING);
  const written = await ask(insertSql, [viewer.organisationId, id, personId, trackId, viewer.personId, now]);
  if (written.length === 0) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
  await insertItems(held, id, withDueDates(items, now.getTime()).map((dated, position) => ({ id: v7(), position, words: null, ...dated })));
  return { planId: id };
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
