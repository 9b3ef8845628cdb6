import { Injectable } from '@nestjs/common';
import { certificationRemovedV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import { TellPlan } from '../plan-standing/tell-plan.js';

type Removed = PayloadOf<typeof certificationRemovedV1>;

const keepRemoved = `
  insert into removed_certificate (organisation_id, certificate_id, person_id, removed_at)
  select $1, $2, $3, $4
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict do nothing`;

/** Keeps that a certificate is no more, and since when. */
@Injectable()
export class KeepRemovedCertificate implements EventHandler<Removed> {
  readonly contract = certificationRemovedV1;

  constructor(private readonly telling: TellPlan) {}

  async handle({ organisationId, occurredAt, payload }: ReceivedEvent<Removed>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { certificateId, personId, removedAt } = payload;
    await lockPerson(manager, organisationId, personId);
    await manager.query(keepRemoved, [organisationId, certificateId, personId, removedAt]);
    await this.telling.execute(manager, { organisationId, occurredAt }, personId);
  }
}
