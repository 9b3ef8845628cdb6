import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { trackOf, type Framework } from '../framework/framework-in-force.js';
import { clientId } from '../inputs/client-id.js';
import type { KeptPlan } from '../plan-standing/kept-plan.js';
import type { ProposedItem } from '../plan-standing/proposed-items.rules.js';
import { offeredTemplates, stepItems } from '../templates/kept-template.js';
import { ChangePlan, seenPlan, type Changed, type Held } from './change-plan.js';
import type { ChangePlanInput } from './development-plan-inputs.model.js';
import { PlanRefusal, type DevelopmentPlanRefused } from './development-plan-refused.model.js';
import type { DevelopmentPlan } from './development-plan.model.js';
import { refused, wantedItems } from './plan-changes.rules.js';
import { proposalsOf } from './shown-plan.rules.js';
import { keepItems } from './write-items.js';

// Before both have agreed a change takes back what was agreed; both agree once, and what is changed later is marked by its time.
const changeSql = `
  update development_plan set revision = revision + 1, track_id = $2,
    person_agreed_at = case when agreed_at is not null then person_agreed_at end,
    manager_agreed_at = case when agreed_at is not null then manager_agreed_at end,
    manager_id = case when agreed_at is not null then manager_id end
  where id = $1`;

const takeBackSql = 'delete from plan_agreed_anew where plan_id = $1';

/** The plan is another than whoever looked at it has seen. */
export async function markChanged({ ask }: Held, { id, agreedAt, trackId }: Pick<KeptPlan, 'id' | 'agreedAt' | 'trackId'>): Promise<void> {
  await ask(changeSql, [id, trackId]);
  if (agreedAt === null) await ask(takeBackSql, [id]);
}

/** The person or their manager adds, drops, reorders, rewords and dates items, or leads the plan to another track. */
@Injectable()
export class RewritePlan {
  constructor(private readonly change: ChangePlan) {}

  execute(viewer: Viewer, input: ChangePlanInput): Promise<DevelopmentPlan | DevelopmentPlanRefused> {
    const items = input.items.map((item) => ({ ...item, id: clientId(item.id, 'items') }));
    return this.change.execute(viewer, input.personId, (held) => rewrite({ ...input, items }, held));
  }
}

async function rewrite(input: ChangePlanInput, held: Held): Promise<Changed> {
  const seen = seenPlan(held, input);
  if ('refusal' in seen) return seen.refusal;
  const { plan, framework } = seen.shown;
  const trackId = input.trackId ?? plan.trackId;
  if (trackId !== plan.trackId && !trackOf(framework, trackId)) return refused(PlanRefusal.NO_SUCH_TRACK);
  const proposals = proposalsOf({ ...seen.shown, plan: { ...plan, trackId } });
  const items = wantedItems(input.items, { items: plan.items, proposals, steps: await offeredSteps(input, held, framework), framework });
  if ('refusal' in items) return items.refusal;
  await markChanged(held, { ...plan, trackId });
  if (!(await keepItems(held, plan.id, items.wanted))) throw new CallerError('CONFLICT', 'An id belongs to something else.', 'items');
  return { planId: plan.id };
}

/** Read only where one is asked for. */
async function offeredSteps({ items }: ChangePlanInput, { ask }: Held, framework: Framework | null): Promise<ProposedItem[]> {
  if (!items.some(({ key }) => key?.startsWith('step:'))) return [];
  const templates = await offeredTemplates(framework, ask);
  return templates.flatMap((template) => stepItems(template, framework).map(({ item }) => item));
}
