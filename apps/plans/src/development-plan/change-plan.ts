import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import type { Ask } from '../facts/person-facts.js';
import { lockPerson } from '../facts/locks.js';
import { TellPlan } from '../plan-standing/tell-plan.js';
import { PlanRefusal, type DevelopmentPlanRefused } from './development-plan-refused.model.js';
import type { DevelopmentPlan } from './development-plan.model.js';
import { refused } from './plan-changes.rules.js';
import { databaseNow, readPlans, roleOf } from './read-plan.js';
import { shownPlan, type Shown } from './shown-plan.rules.js';

/** A person whose plans nobody else changes until the transaction ends. */
export interface Held {
  readonly manager: EntityManager;
  readonly ask: Ask;
  readonly viewer: Viewer;
  readonly personId: string;
  readonly now: Date;
  /** Every plan of the person, the newest first. */
  readonly plans: readonly Shown[];
}

/** Why nothing changes, or the plan that did. */
export type Changed = DevelopmentPlanRefused | { readonly planId: string };

const erasedSql = 'select exists (select 1 from erased_person where person_id = any ($1::uuid[])) as erased';

/** What every change of a plan has in common: who may, whose turn it is, and what is told and answered afterwards. */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
    private readonly telling: TellPlan,
  ) {}

  /** `change` says why not, or changes. @throws CallerError FORBIDDEN for who may not write the person's plan. */
  async execute(viewer: Viewer, about: string, change: (held: Held) => Promise<Changed>): Promise<DevelopmentPlan | DevelopmentPlanRefused> {
    await this.access.insist(viewer, 'write-plan', about);
    const personId = about.toLowerCase();
    const role = roleOf(viewer, personId, true);
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      await lockPerson(manager, viewer.organisationId, personId);
      await insistAlive([viewer.personId, personId], ask);
      const held = { manager, ask, viewer, personId, now: await databaseNow(ask), plans: await readPlans(personId, { role, asOf: null }, ask) };
      const changed = await change(held);
      if ('reason' in changed) return changed;
      await this.telling.execute(manager, viewer, personId);
      const after = (await readPlans(personId, { role, asOf: null }, ask)).find(({ plan }) => plan.id === changed.planId);
      if (!after) throw new Error('A plan that was changed can be read.');
      return shownPlan(after);
    });
  }
}

/** The current plan of this id and revision, or why it is not to be changed. */
export function seenPlan({ plans }: Held, { planId, revision }: { planId: string; revision: number }): { shown: Shown } | { refusal: DevelopmentPlanRefused } {
  const shown = plans.find(({ plan }) => plan.id === planId.toLowerCase());
  if (!shown || shown.plan.endedAt !== null) return { refusal: refused(PlanRefusal.NO_PLAN) };
  if (shown.plan.revision !== revision) return { refusal: refused(PlanRefusal.STALE_REVISION, { plan: shownPlan(shown) }) };
  return { shown };
}

/** A token outlives its person by some minutes: nothing of theirs begins anew. @throws CallerError UNAUTHENTICATED. */
export async function insistAlive(personIds: readonly string[], ask: Ask): Promise<void> {
  const [row] = await ask<{ erased: boolean }>(erasedSql, [personIds]);
  if (row?.erased) throw new CallerError('UNAUTHENTICATED', 'Sign in again.');
}
