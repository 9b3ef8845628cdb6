import { Injectable } from '@nestjs/common';
import { evidenceWithdrawnV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import { TellPlan } from '../plan-standing/tell-plan.js';

type Withdrawn = PayloadOf<typeof evidenceWithdrawnV1>;

const keepWithdrawn = `
  insert into withdrawn_evidence (organisation_id, evidence_id, person_id, withdrawn_at)
  select $1, $2, $3, $4
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict do nothing`;

/** Keeps that an acceptance was taken back: an item that it closed is open again from that instant on. */
@Injectable()
export class KeepWithdrawnEvidence implements EventHandler<Withdrawn> {
  readonly contract = evidenceWithdrawnV1;

  constructor(private readonly telling: TellPlan) {}

  async handle({ organisationId, occurredAt, payload }: ReceivedEvent<Withdrawn>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { evidenceId, personId, withdrawnAt } = payload;
    await lockPerson(manager, organisationId, personId);
    await manager.query(keepWithdrawn, [organisationId, evidenceId, personId, withdrawnAt]);
    await this.telling.execute(manager, { organisationId, occurredAt }, personId);
  }
}
