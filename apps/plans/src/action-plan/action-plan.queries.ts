import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { ProofKind } from '../development-plan/development-item.model.js';
import { databaseNow } from '../development-plan/read-plan.js';
import { factsOf, type Ask } from '../facts/person-facts.js';
import { frameworkAt } from '../framework/framework-in-force.js';
import type { ActionStep } from './action-plan.model.js';
import { checkedSteps, type CheckedStep } from './action-plan.rules.js';
import { nineSteps } from './action-plan.template.js';

const kinds = { rating: ProofKind.RATING, evidence: ProofKind.EVIDENCE, certificate: ProofKind.CERTIFICATE, cycle: ProofKind.CYCLE };

/** The nine-step action plan of a person, to them, to who leads them today, and HR. */
@Injectable()
export class ActionPlanQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** @throws CallerError FORBIDDEN for who may not see the person. */
  async of(viewer: Viewer, personId: string): Promise<ActionStep[]> {
    await this.access.insist(viewer, 'read-plan', personId);
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      const asOf = await databaseNow(ask);
      const [facts] = await factsOf([personId.toLowerCase()], ask);
      if (!facts) throw new Error('Of everybody something can be read, be it nothing.');
      return shownSteps(checkedSteps(nineSteps, facts, { framework: await frameworkAt(asOf, ask), asOf: asOf.getTime() }));
    });
  }
}

export function shownSteps(checked: readonly CheckedStep[]): ActionStep[] {
  return checked.map(({ step: { id, title, doneWhenText, optional }, metBy, brokenSkillIds }) => ({
    id, title, doneWhen: doneWhenText, isOptional: optional, isMet: metBy.length > 0, metBy: metBy.map((proof) => ({ kind: kinds[proof.kind], id: proof.id })), missingSkillIds: [...brokenSkillIds],
  }));
}
