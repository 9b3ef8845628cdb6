import { Injectable } from '@nestjs/common';
import { evidenceAcceptedV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../standing/locks.js';
import { RewriteStandings } from '../standing/rewrite-standings.js';

type Accepted = PayloadOf<typeof evidenceAcceptedV1>;

const keepEvidence = `
  insert into accepted_evidence (organisation_id, evidence_id, person_id, skill_ids, occurred_on, accepted_at, filled, own_role, quality)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict do nothing
  returning 1`;

/**
 * Keeps the facts of accepted evidence: gates ask for it, flags look at it, and it renews confidence. What is accepted anew,
 * after an acceptance was taken back, is kept beside what it was before.
 */
@Injectable()
export class KeepAcceptedEvidence implements EventHandler<Accepted> {
  readonly contract = evidenceAcceptedV1;

  constructor(private readonly standings: RewriteStandings) {}

  async handle({ organisationId, payload }: ReceivedEvent<Accepted>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { evidenceId, personId, skillIds, occurredOn, acceptedAt, filled, ownRole, quality } = payload;
    await lockPerson(manager, organisationId, personId);
    const row = [organisationId, evidenceId, personId, skillIds, occurredOn, acceptedAt, filled, ownRole, quality];
    const kept: unknown[] = await manager.query(keepEvidence, row);
    if (kept.length > 0) await this.standings.execute(manager, organisationId, [{ personId, from: Date.parse(acceptedAt) }]);
  }
}
