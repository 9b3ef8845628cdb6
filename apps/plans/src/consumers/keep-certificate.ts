import { Injectable } from '@nestjs/common';
import { certificationRecordedV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import { TellPlan } from '../plan-standing/tell-plan.js';

type Recorded = PayloadOf<typeof certificationRecordedV1>;

const keepCertificate = `
  insert into certificate (organisation_id, certificate_id, person_id, certification_id, issued_on, expires_on, recorded_at)
  select $1, $2, $3, $4, $5, $6, date_trunc('milliseconds', $7::timestamptz)
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict (organisation_id, certificate_id, recorded_at) do update
    set certification_id = excluded.certification_id, issued_on = excluded.issued_on, expires_on = excluded.expires_on`;

/** Keeps each recording of a certificate with its dates; of one certificate the last holds. */
@Injectable()
export class KeepCertificate implements EventHandler<Recorded> {
  readonly contract = certificationRecordedV1;

  constructor(private readonly telling: TellPlan) {}

  async handle({ organisationId, occurredAt, payload }: ReceivedEvent<Recorded>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { certificateId, personId, certificationId, issuedOn, expiresOn } = payload;
    await lockPerson(manager, organisationId, personId);
    await manager.query(keepCertificate, [organisationId, certificateId, personId, certificationId, issuedOn, expiresOn, occurredAt]);
    await this.telling.execute(manager, { organisationId, occurredAt }, personId);
  }
}
