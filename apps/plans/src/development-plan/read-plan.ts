import type { Viewer } from '@waymark/service-kit';
import { factsOf, type Ask } from '../facts/person-facts.js';
import { frameworkAt } from '../framework/framework-in-force.js';
import { asItStood, plansOf, type KeptPlan } from '../plan-standing/kept-plan.js';
import { PlanRole } from './development-plan.model.js';
import type { Shown } from './shown-plan.rules.js';
import { whoLeads } from './who-leads.js';

const nowSql = `select date_trunc('milliseconds', clock_timestamp()) as now`;

/** The database's clock at this moment: what was written before is not after it. */
export async function databaseNow(ask: Ask): Promise<Date> {
  const [row] = await ask<{ now: Date }>(nowSql, []);
  if (!row) throw new Error('The database did not say what time it is.');
  return row.now;
}

/** What a viewer who may see the person is to their plan. */
export function roleOf(viewer: Viewer, personId: string, writes: boolean): PlanRole {
  if (viewer.personId === personId) return PlanRole.PERSON;
  return writes ? PlanRole.MANAGER : PlanRole.HR;
}

/** Every plan of a person with what it is shown with, the newest first. `asOf` null: now. */
export async function readPlans(personId: string, { role, asOf }: { role: PlanRole; asOf: Date | null }, ask: Ask): Promise<Shown[]> {
  const plans = await plansOf(personId, ask);
  if (plans.length === 0) return [];
  const instant = asOf ?? (await databaseNow(ask));
  const [facts] = await factsOf([personId], ask);
  const framework = await frameworkAt(instant, ask);
  const leads = asOf === null ? await whoLeads(personId, ask) : null;
  return facts ? plans.map((plan) => ({ plan: asOf === null ? plan : asItStood(plan, instant.getTime()), role, facts, framework, leads, asOf: instant, isNow: asOf === null })) : [];
}

/** The plan that was the person's at an instant. */
export function planAt(shown: readonly Shown[]): Shown | null {
  const isOf = ({ draftedAt, endedAt }: KeptPlan, asOf: Date) => draftedAt <= asOf.getTime() && (endedAt === null || endedAt > asOf.getTime());
  return shown.find(({ plan, asOf }) => isOf(plan, asOf)) ?? null;
}
