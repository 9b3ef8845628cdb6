import { Injectable } from '@nestjs/common';
import { disputeV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import { TellPlan } from '../plan-standing/tell-plan.js';

type Dispute = PayloadOf<typeof disputeV1>;

const keepDispute = `
  insert into dispute (organisation_id, dispute_id, person_id, cycle_id, skill_id, opened_at, settled_at, version)
  select $1, $2, $3, $4, $5, $6, $7, $8
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict (organisation_id, dispute_id) do update set settled_at = excluded.settled_at, version = excluded.version
    where excluded.version > dispute.version`;

/** Keeps from when until when a skill of a person is disputed: nothing of it is confirmed meanwhile. */
@Injectable()
export class KeepDispute implements EventHandler<Dispute> {
  readonly contract = disputeV1;

  constructor(private readonly telling: TellPlan) {}

  async handle({ organisationId, occurredAt, payload }: ReceivedEvent<Dispute>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { disputeId, personId, cycleId, skillId, openedAt, settledAt, version } = payload;
    await lockPerson(manager, organisationId, personId);
    await manager.query(keepDispute, [organisationId, disputeId, personId, cycleId, skillId, openedAt, settledAt, version]);
    await this.telling.execute(manager, { organisationId, occurredAt }, personId);
  }
}
