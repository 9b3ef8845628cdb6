import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { ChangePlan, type Changed, type Held } from '../development-plan/change-plan.js';
import { PlanRefusal, type DevelopmentPlanRefused } from '../development-plan/development-plan-refused.model.js';
import type { DevelopmentPlan } from '../development-plan/development-plan.model.js';
import { mostEverItems, mostItems, refused } from '../development-plan/plan-changes.rules.js';
import { markChanged } from '../development-plan/rewrite-plan.js';
import { currentPlan, draftedAlready, writeDraft, type Draft } from '../development-plan/write-draft.js';
import { insertItems } from '../development-plan/write-items.js';
import type { Ask } from '../facts/person-facts.js';
import { frameworkAt, trackOf } from '../framework/framework-in-force.js';
import { clientId } from '../inputs/client-id.js';
import { withDueDatesUntil } from '../plan-standing/due-dates.rules.js';
import type { KeptPlan } from '../plan-standing/kept-plan.js';
import { covers } from '../plan-standing/plan-item.js';
import { itemsOfSteps } from '../plan-standing/proposed-items.rules.js';
import type { DraftPlanFromCaseInput } from './draft-plan-from-case.input.js';
import { postponedOf, readCase } from './told-case.js';

// The same for a case of somebody else as for one that does not exist.
const notTheirs = () => new CallerError('FORBIDDEN', 'You may not see this person.');

/** What was postponed becomes a plan, or a part of the one under way toward its track: the least that would change it, due until the day it was postponed to. Twice is once. */
@Injectable()
export class DraftPlanFromCase {
  constructor(
    private readonly database: TenantDatabase,
    private readonly change: ChangePlan,
  ) {}

  /** @throws CallerError FORBIDDEN for who may not write the plan of the case's person. */
  async execute(viewer: Viewer, input: DraftPlanFromCaseInput): Promise<DevelopmentPlan | DevelopmentPlanRefused> {
    const [planId, caseId] = [clientId(input.planId, 'planId'), input.caseId.toLowerCase()];
    const ask: Ask = (sql, parameters) => this.database.select(viewer.organisationId, sql, [...parameters]);
    const known = await readCase(caseId, ask);
    if (!known) throw notTheirs();
    return this.change.execute(viewer, known.personId, (held) => draft({ planId, caseId }, held));
  }
}

async function draft({ planId, caseId }: DraftPlanFromCaseInput, held: Held): Promise<Changed> {
  if (held.plans.some(({ plan }) => plan.id === planId)) return { planId };
  const known = await readCase(caseId, held.ask);
  if (known?.personId !== held.personId) throw notTheirs();
  const postponed = postponedOf(known);
  if ('refusal' in postponed) return refused(postponed.refusal);
  const framework = await frameworkAt(held.now, held.ask);
  const track = trackOf(framework, known.trackId);
  if (!framework || !track) return refused(PlanRefusal.NO_SUCH_TRACK);
  const dated = withDueDatesUntil(itemsOfSteps(postponed.steps, { track, framework }), { from: held.now.getTime(), lastOn: postponed.until });
  const items = dated.map((item) => ({ ...item, caseId }));
  const current = currentPlan(held);
  if (current?.plan.trackId === known.trackId) return takeIn(current.plan, items, held);
  return draftedAlready(planId, held) ?? writeDraft(held, { id: planId, trackId: known.trackId, items });
}

/** A plan under way toward that track takes in what none of its items covers, behind the others: nothing that was begun is ended. */
async function takeIn(plan: KeptPlan, items: Draft['items'], held: Held): Promise<Changed> {
  if (items.length === 0) return refused(PlanRefusal.NOTHING_MISSING);
  const kept = plan.items.filter(({ droppedAt }) => droppedAt === null);
  const missing = items.filter(({ item }) => !kept.some(({ asks }) => covers(asks, item.asks)));
  if (kept.length + missing.length > mostItems || plan.items.length + missing.length > mostEverItems) return refused(PlanRefusal.TOO_MANY_ITEMS);
  if (missing.length === 0) return { planId: plan.id };
  await markChanged(held, plan);
  await insertItems(held, plan.id, missing.map((dated, place) => ({ id: v7(), position: kept.length + place, words: null, ...dated })));
  return { planId: plan.id };
}
