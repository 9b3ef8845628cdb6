import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import type { SavePromotionPolicyInput } from './case-inputs.model.js';
import type { PromotionPolicy } from './case.model.js';

/** Holds where HR has settled nothing. */
const byDefault: PromotionPolicy = { panelMinimum: 3, votingDays: 14 };

const policySql = 'select panel_minimum as "panelMinimum", voting_days as "votingDays" from promotion_policy';
const saveSql = `
  insert into promotion_policy (organisation_id, panel_minimum, voting_days, changed_by, changed_at) values ($1, $2, $3, $4, now())
  on conflict (organisation_id) do update
    set panel_minimum = excluded.panel_minimum, voting_days = excluded.voting_days, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;

/** Of the organisation that the transaction is in. */
export async function policyOf(manager: EntityManager): Promise<PromotionPolicy> {
  const [row] = await manager.query<PromotionPolicy[]>(policySql);
  return row ?? byDefault;
}

const isWithin = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;

/** How large a panel is at least, and how long it has. Panels that are open keep their day. */
@Injectable()
export class PromotionPolicies {
  constructor(private readonly database: TenantDatabase) {}

  async read(viewer: Viewer): Promise<PromotionPolicy> {
    const [row] = await this.database.select<PromotionPolicy>(viewer.organisationId, policySql);
    return row ?? byDefault;
  }

  /** @throws CallerError BAD_INPUT naming the field. */
  async save({ organisationId, personId }: Viewer, { panelMinimum, votingDays }: SavePromotionPolicyInput): Promise<PromotionPolicy> {
    if (!isWithin(panelMinimum, 20)) throw new CallerError('BAD_INPUT', 'A panel has at least 1 to 20 members.', 'panelMinimum');
    if (!isWithin(votingDays, 90)) throw new CallerError('BAD_INPUT', 'A panel has 1 to 90 days.', 'votingDays');
    await this.database.transaction(organisationId, (manager) => manager.query(saveSql, [organisationId, panelMinimum, votingDays, personId]));
    return { panelMinimum, votingDays };
  }
}
