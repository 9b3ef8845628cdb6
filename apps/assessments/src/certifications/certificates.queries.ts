import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { certificateColumns, certificateOf, certificateTables, type CertificateRow } from './certificate-row.js';
import type { Certificate } from './certificate.model.js';

const certificatesSql = `select ${certificateColumns} from ${certificateTables} where c.person_id = $1 order by c.issued_on desc, c.id limit 200`;

@Injectable()
export class CertificateQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Certificates of a person whom the viewer may see, newest first. @throws CallerError FORBIDDEN. */
  async of(viewer: Viewer, personId: string): Promise<Certificate[]> {
    await this.access.insist(viewer, 'read-evidence', personId);
    const rows = await this.database.select<CertificateRow>(viewer.organisationId, certificatesSql, [personId]);
    return rows.map(certificateOf);
  }
}
