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
  on conflict (organisation_id, evidence_id) do update set withdrawn_at = excluded.withdrawn_at
    where excluded.withdrawn_at > withdrawn_evidence.withdrawn_at`;

const forgetEvidence = `
  delete from accepted_evidence where organisation_id = $1 and evidence_id = $2 and accepted_at <= $3
  returning accepted_at as "acceptedAt"`;

/** Forgets evidence whose acceptance was taken back: it is as if it had not been accepted, from the day that it was. */
@Injectable()
export class KeepWithdrawnEvidence implements EventHandler<Withdrawn> {
  readonly contract = evidenceWithdrawnV1;

  constructor(private readonly standings: RewriteStandings) {}

  async handle({ organisationId, payload }: ReceivedEvent<Withdrawn>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { evidenceId, personId, withdrawnAt } = payload;
    await lockPerson(manager, organisationId, personId);
    await manager.query(keepWithdrawn, [organisationId, evidenceId, personId, withdrawnAt]);
    const [forgotten] = await manager.query<[{ acceptedAt: Date }[], number]>(forgetEvidence, [organisationId, evidenceId, withdrawnAt]);
    for (const { acceptedAt } of forgotten) await this.standings.execute(manager, organisationId, [{ personId, from: acceptedAt.getTime() }]);
  }
}
