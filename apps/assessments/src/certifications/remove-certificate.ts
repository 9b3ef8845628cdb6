import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { certificationRemovedV1 } from '@waymark/contracts';
import { Outbox, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { forgetProof } from '../proofs/unwanted-files.js';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import type { CertificateRemoved } from './certificate-writing.model.js';
import { whoseCertificate } from './whose-certificate.js';

const removeSql = 'delete from certificate where organisation_id = $1 and id = $2 returning 1';

/** Removes a certificate that was entered by mistake, and its proof; of oneself or, by HR, of anybody. */
@Injectable()
export class RemoveCertificate {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
    private readonly outbox: Outbox,
  ) {}

  /** @throws CallerError FORBIDDEN, the same for a certificate that does not exist, or no more. */
  async execute(viewer: Viewer, id: string): Promise<CertificateRemoved> {
    const { organisationId, personId: writerId } = viewer;
    const personId = await whoseCertificate({ database: this.database, access: this.access }, viewer, { id, action: 'write-certificates' });
    const certificateId = id.toLowerCase();
    await this.database.transaction(organisationId, async (manager) => {
      const now = await takeTurnOf(manager, { organisationId, personId, writerId });
      await forgetProof(manager, { organisationId, certificateId });
      const [removed] = await manager.query<unknown[][]>(removeSql, [organisationId, certificateId]);
      if (!removed || removed.length === 0) return;
      const payload = { certificateId, personId, removedAt: now.toISOString() };
      await this.outbox.append(manager, organisationId, { contract: certificationRemovedV1, payload });
    });
    return { removedId: certificateId };
  }
}
