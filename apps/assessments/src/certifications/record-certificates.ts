import { Injectable } from '@nestjs/common';
import { certificationRecordedV1 } from '@waymark/contracts';
import { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

/** A certificate with the framework version that knows its certification. */
export interface RecordedCertificate {
  readonly id: string;
  readonly personId: string;
  readonly certificationId: string;
  readonly frameworkVersionId: string;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
}

const insertCertificates = `
  insert into certificate (organisation_id, id, person_id, certification_id, framework_version_id, issued_on, expires_on)
  select $1, c.id, c."personId", c."certificationId", c."frameworkVersionId", c."issuedOn", c."expiresOn"
  from json_to_recordset($2) as c (
    id uuid, "personId" uuid, "certificationId" text, "frameworkVersionId" uuid, "issuedOn" date, "expiresOn" date
  )`;

/** Rows and events of certificates, in the caller's transaction. */
@Injectable()
export class RecordCertificates {
  constructor(private readonly outbox: Outbox) {}

  async execute(manager: EntityManager, organisationId: string, certificates: readonly RecordedCertificate[]): Promise<void> {
    await manager.query(insertCertificates, [organisationId, JSON.stringify(certificates)]);
    const payloads = certificates.map(({ id, personId, certificationId, issuedOn, expiresOn }) => ({ certificateId: id, personId, certificationId, issuedOn, expiresOn }));
    await this.outbox.appendAll(manager, organisationId, { contract: certificationRecordedV1, payloads });
  }
}
