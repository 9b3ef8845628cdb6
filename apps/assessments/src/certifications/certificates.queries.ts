import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { Certificate } from './certificate.model.js';
import { validityOn } from './certificate.rules.js';

type CertificateRow = Omit<Certificate, 'validity'> & { readonly today: string };

const certificatesSql = `
  select c.id, c.issued_on::text as "issuedOn", c.expires_on::text as "expiresOn", (now() at time zone 'utc')::date::text as today,
         jsonb_path_query_first(v.document, '$.certifications[*] ? (@.id == $id)', jsonb_build_object('id', c.certification_id)) as certification
  from certificate c
  join framework_version v on v.organisation_id = c.organisation_id and v.id = c.framework_version_id
  where c.person_id = $1
  order by c.issued_on desc, c.id
  limit 200`;

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
    return rows.map(({ today, ...row }) => ({ ...row, validity: validityOn(today, row.expiresOn) }));
  }
}
