import { Injectable } from '@nestjs/common';
import type { Viewer } from '@waymark/service-kit';
import { ChangePlan, seenPlan, type Changed, type Held } from './change-plan.js';
import type { SeenPlanInput } from './development-plan-inputs.model.js';
import { PlanRefusal, type DevelopmentPlanRefused } from './development-plan-refused.model.js';
import type { DevelopmentPlan } from './development-plan.model.js';
import { refused } from './plan-changes.rules.js';
import { managerChanged } from './shown-plan.rules.js';

const agreeSql = `
  update development_plan set
    person_agreed_at = case when $3 then person_agreed_at else $2 end,
    manager_agreed_at = case when $3 then $2 else manager_agreed_at end,
    manager_id = case when $3 then $4::uuid else manager_id end,
    agreed_at = case when (case when $3 then person_agreed_at else manager_agreed_at end) is not null then $2::timestamptz end
  where id = $1`;

// Who agreed before stays with the plan.
const anewSql = 'insert into plan_agreed_anew (organisation_id, plan_id, person_id, manager_id, agreed_at) values ($1, $2, $3, $4, $5)';

const endSql = 'update development_plan set revision = revision + 1, ended_at = $2, ended_by = $3 where id = $1';

/** One of the two agrees to the plan as it was last seen, or ends it. */
@Injectable()
export class AgreeToPlan {
  constructor(private readonly change: ChangePlan) {}

  /** Agreed is agreed: a retry changes nothing, unless another leads the person by now. */
  execute(viewer: Viewer, input: SeenPlanInput): Promise<DevelopmentPlan | DevelopmentPlanRefused> {
    return this.change.execute(viewer, input.personId, (held) => agree(input, held));
  }

  end(viewer: Viewer, input: SeenPlanInput): Promise<DevelopmentPlan | DevelopmentPlanRefused> {
    return this.change.execute(viewer, input.personId, async (held) => {
      const seen = seenPlan(held, input);
      if ('refusal' in seen) return seen.refusal;
      await held.ask(endSql, [seen.shown.plan.id, held.now, viewer.personId]);
      return { planId: seen.shown.plan.id };
    });
  }
}

async function agree(input: SeenPlanInput, held: Held): Promise<Changed> {
  const seen = seenPlan(held, input);
  if ('refusal' in seen) return seen.refusal;
  const { plan } = seen.shown;
  if (plan.items.every(({ droppedAt }) => droppedAt !== null)) return refused(PlanRefusal.NO_ITEMS);
  const isManager = held.viewer.personId !== held.personId;
  if (isManager ? plan.managerAgreedAt === null : plan.personAgreedAt === null) {
    await held.ask(agreeSql, [plan.id, held.now, isManager, held.viewer.personId]);
  } else if (isManager && managerChanged(seen.shown)) {
    await held.ask(anewSql, [held.viewer.organisationId, plan.id, held.personId, held.viewer.personId, held.now]);
  }
  return { planId: plan.id };
}
