import { Injectable } from '@nestjs/common';
import { evidenceWithdrawnV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../standing/locks.js';
import { RewriteStandings } from '../standing/rewrite-standings.js';

type Withdrawn = PayloadOf<typeof evidenceWithdrawnV1>;

const keepWithdrawn = `
  insert into withdrawn_evidence (organisation_id, evidence_id, person_id, withdrawn_at)
  select $1, $2, $3, $4
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict do nothing
  returning 1`;

/**
 * Keeps that an acceptance was taken back: from that instant on the evidence counts no more. What was so before stays so,
 * or a result that somebody was told could not be found again.
 */
@Injectable()
export class KeepWithdrawnEvidence implements EventHandler<Withdrawn> {
  readonly contract = evidenceWithdrawnV1;

  constructor(private readonly standings: RewriteStandings) {}

  async handle({ organisationId, payload }: ReceivedEvent<Withdrawn>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { evidenceId, personId, withdrawnAt } = payload;
    await lockPerson(manager, organisationId, personId);
    const kept: unknown[] = await manager.query(keepWithdrawn, [organisationId, evidenceId, personId, withdrawnAt]);
    if (kept.length > 0) await this.standings.execute(manager, organisationId, [{ personId, from: Date.parse(withdrawnAt) }]);
  }
}
