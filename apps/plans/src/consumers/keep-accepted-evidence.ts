import { Injectable } from '@nestjs/common';
import { evidenceAcceptedV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import { TellPlan } from '../plan-standing/tell-plan.js';

type Accepted = PayloadOf<typeof evidenceAcceptedV1>;

const keepEvidence = `
  insert into accepted_evidence (organisation_id, evidence_id, person_id, skill_ids, occurred_on, accepted_at, filled, own_role, quality)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict do nothing`;

/** Keeps each acceptance of a piece of evidence, beside those before it. */
@Injectable()
export class KeepAcceptedEvidence implements EventHandler<Accepted> {
  readonly contract = evidenceAcceptedV1;

  constructor(private readonly telling: TellPlan) {}

  async handle({ organisationId, occurredAt, payload }: ReceivedEvent<Accepted>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { evidenceId, personId, skillIds, occurredOn, acceptedAt, filled, ownRole, quality } = payload;
    await lockPerson(manager, organisationId, personId);
    await manager.query(keepEvidence, [organisationId, evidenceId, personId, skillIds, occurredOn, acceptedAt, filled, ownRole, quality]);
    await this.telling.execute(manager, { organisationId, occurredAt }, personId);
  }
}
