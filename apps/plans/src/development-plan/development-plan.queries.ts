import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { Ask } from '../facts/person-facts.js';
import type { DevelopmentPlan } from './development-plan.model.js';
import { planAt, readPlans, roleOf } from './read-plan.js';
import { shownPlan, type Shown } from './shown-plan.rules.js';

/** Plans to the person, who leads them today, and HR. */
@Injectable()
export class DevelopmentPlanQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** The plan that was the person's then; null: none. @throws CallerError FORBIDDEN for who may not see the person. */
  async of(viewer: Viewer, personId: string, asOf: Date | null): Promise<DevelopmentPlan | null> {
    const shown = planAt(await this.#read(viewer, personId, asOf));
    return shown && shownPlan(shown);
  }

  /** Every one, the newest first; an ended one as it stood when it ended. @throws CallerError FORBIDDEN for who may not see the person. */
  async all(viewer: Viewer, personId: string): Promise<DevelopmentPlan[]> {
    return (await this.#read(viewer, personId, null)).map(shownPlan);
  }

  async #read(viewer: Viewer, personId: string, asOf: Date | null): Promise<Shown[]> {
    await this.access.insist(viewer, 'read-plan', personId);
    const role = roleOf(viewer, personId.toLowerCase(), await this.access.may(viewer, 'write-plan', personId));
    return this.database.transaction(viewer.organisationId, (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      return readPlans(personId.toLowerCase(), { role, asOf }, ask);
    });
  }
}
