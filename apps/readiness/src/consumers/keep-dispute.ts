import { Injectable } from '@nestjs/common';
import { disputeV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../standing/locks.js';
import { RewriteStandings } from '../standing/rewrite-standings.js';

type Dispute = PayloadOf<typeof disputeV1>;

const keepDispute = `
  insert into dispute (organisation_id, dispute_id, person_id, cycle_id, skill_id, opened_at, settled_at, version)
  select $1, $2, $3, $4, $5, $6, $7, $8
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict (organisation_id, dispute_id) do update set settled_at = excluded.settled_at, version = excluded.version
    where excluded.version > dispute.version
  returning 1`;

/** Keeps from when until when a skill of a person is disputed: its level stands meanwhile, and is not confirmed. */
@Injectable()
export class KeepDispute implements EventHandler<Dispute> {
  readonly contract = disputeV1;

  constructor(private readonly standings: RewriteStandings) {}

  async handle({ organisationId, payload }: ReceivedEvent<Dispute>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { disputeId, personId, cycleId, skillId, openedAt, settledAt, version } = payload;
    await lockPerson(manager, organisationId, personId);
    const kept: unknown[] = await manager.query(keepDispute, [organisationId, disputeId, personId, cycleId, skillId, openedAt, settledAt, version]);
    if (kept.length > 0) await this.standings.execute(manager, organisationId, [{ personId, from: Date.parse(openedAt) }]);
  }
}
