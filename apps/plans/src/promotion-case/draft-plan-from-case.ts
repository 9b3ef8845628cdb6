import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { ChangePlan, type Changed, type Held } from '../development-plan/change-plan.js';
import { PlanRefusal, type DevelopmentPlanRefused } from '../development-plan/development-plan-refused.model.js';
import type { DevelopmentPlan } from '../development-plan/development-plan.model.js';
import { refused } from '../development-plan/plan-changes.rules.js';
import { draftedAlready, writeDraft } from '../development-plan/write-draft.js';
import type { Ask } from '../facts/person-facts.js';
import { frameworkAt, trackOf } from '../framework/framework-in-force.js';
import { clientId } from '../inputs/client-id.js';
import { withDueDatesUntil } from '../plan-standing/due-dates.rules.js';
import { itemsOfSteps } from '../plan-standing/proposed-items.rules.js';
import type { DraftPlanFromCaseInput } from './draft-plan-from-case.input.js';
import { postponedOf, readCase } from './told-case.js';

// The same for a case of somebody else as for one that does not exist.
const notTheirs = () => new CallerError('FORBIDDEN', 'You may not see this person.');

/** What was postponed becomes a plan: the least that would change it, due until the day it was postponed to. The same id twice is once. */
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
  const already = draftedAlready(planId, held);
  if (already) return already;
  const known = await readCase(caseId, held.ask);
  if (known?.personId !== held.personId) throw notTheirs();
  const postponed = postponedOf(known);
  if ('refusal' in postponed) return refused(postponed.refusal);
  const framework = await frameworkAt(held.now, held.ask);
  const track = trackOf(framework, known.trackId);
  if (!framework || !track) return refused(PlanRefusal.NO_SUCH_TRACK);
  const items = withDueDatesUntil(itemsOfSteps(postponed.steps, { track, framework }), { from: held.now.getTime(), lastOn: postponed.until });
  return writeDraft(held, { id: planId, trackId: known.trackId, items: items.map((item) => ({ ...item, caseId })) });
}
