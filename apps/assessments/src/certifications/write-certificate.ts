import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { certificationRecordedV1 } from '@waymark/contracts';
import { CallerError, Outbox, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { clientId } from '../inputs/client-id.js';
import { inForceNow } from '../frameworks/frameworks.queries.js';
import type { Certification } from '../frameworks/framework.model.js';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import { factsOf, refused, type CertificateFacts, type WrittenCertificate } from './certificate-facts.rules.js';
import { certificateColumns, certificateOf, certificateTables, type CertificateRow } from './certificate-row.js';
import { CertificateRefusal, type CertificateRefused, type ChangeCertificateInput, type RecordCertificateInput } from './certificate-writing.model.js';
import type { Certificate } from './certificate.model.js';
import { whoseCertificate } from './whose-certificate.js';

interface InForce {
  readonly id: string;
  readonly certifications: readonly Certification[];
}

interface Writing {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  /** That it is to be changed from; null: it is recorded. */
  readonly revision: number | null;
  readonly written: WrittenCertificate;
}

const oneSql = `select ${certificateColumns} from ${certificateTables} where c.id = $1`;
const inForceSql = `select id, document -> 'certifications' as certifications from (${inForceNow}) in_force`;

const keepSql = `
  insert into certificate (organisation_id, id, person_id, certification_id, framework_version_id, number, issued_on, expires_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (organisation_id, id) do update
    set revision = certificate.revision + 1, certification_id = excluded.certification_id, framework_version_id = excluded.framework_version_id,
        number = excluded.number, issued_on = excluded.issued_on, expires_on = excluded.expires_on`;

/** Records or changes a certificate of oneself or, by HR, of anybody, and tells it. Twice the same is once. */
@Injectable()
export class WriteCertificate {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
    private readonly outbox: Outbox,
  ) {}

  /** @throws CallerError FORBIDDEN, or CONFLICT where the id is that of another certificate. */
  async record(viewer: Viewer, input: RecordCertificateInput): Promise<Certificate | CertificateRefused> {
    const id = clientId(input.id, 'id');
    await this.access.insist(viewer, 'write-certificates', input.personId);
    return this.#inTurn(viewer, { organisationId: viewer.organisationId, id, personId: input.personId.toLowerCase(), revision: null, written: input });
  }

  /** @throws CallerError FORBIDDEN, the same for a certificate that does not exist. */
  async change(viewer: Viewer, input: ChangeCertificateInput): Promise<Certificate | CertificateRefused> {
    const { id, revision } = input;
    const personId = await whoseCertificate({ database: this.database, access: this.access }, viewer, { id, action: 'write-certificates' });
    return this.#inTurn(viewer, { organisationId: viewer.organisationId, id: id.toLowerCase(), personId, revision, written: input });
  }

  #inTurn(viewer: Viewer, writing: Writing): Promise<Certificate | CertificateRefused> {
    const { organisationId, personId } = writing;
    return this.database.transaction(organisationId, async (manager) => {
      const now = await takeTurnOf(manager, { organisationId, personId, writerId: viewer.personId });
      return this.#write(manager, writing, now);
    });
  }

  async #write(manager: EntityManager, writing: Writing, now: Date): Promise<Certificate | CertificateRefused> {
    const [there] = await manager.query<CertificateRow[]>(oneSql, [writing.id]);
    const [framework] = await manager.query<InForce[]>(inForceSql);
    const facts = factsOf(writing.written, framework?.certifications ?? [], now);
    if (there && there.person.id !== writing.personId) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
    if (there && !('reason' in facts) && saysAlready(there, facts)) return certificateOf(there);
    if (there && writing.revision === null) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
    if (!there && writing.revision !== null) throw new CallerError('NOT_FOUND', 'This certificate was removed.', 'id');
    if (there && there.revision !== writing.revision) return refused(CertificateRefusal.STALE_REVISION, { certificate: certificateOf(there) });
    if ('reason' in facts) return facts;
    await this.#keep(manager, writing, { facts, frameworkVersionId: framework?.id });
    const [kept] = await manager.query<CertificateRow[]>(oneSql, [writing.id]);
    if (!kept) throw new Error('What was just written can be read.');
    return certificateOf(kept);
  }

  async #keep(manager: EntityManager, { organisationId, id, personId }: Writing, decided: { facts: CertificateFacts; frameworkVersionId: string | undefined }): Promise<void> {
    const { certificationId, number, issuedOn, expiresOn } = decided.facts;
    await manager.query(keepSql, [organisationId, id, personId, certificationId, decided.frameworkVersionId, number, issuedOn, expiresOn]);
    const payload = { certificateId: id, personId, certificationId, issuedOn, expiresOn };
    await this.outbox.append(manager, organisationId, { contract: certificationRecordedV1, payload });
  }
}

function saysAlready({ certification, number, issuedOn, expiresOn }: CertificateRow, facts: CertificateFacts): boolean {
  return certification.id === facts.certificationId && number === facts.number && issuedOn === facts.issuedOn && expiresOn === facts.expiresOn;
}
