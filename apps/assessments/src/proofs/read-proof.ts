import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { whoseCertificate } from '../certifications/whose-certificate.js';
import { FileStorage } from '../files/file-storage.js';
import { fileNameOf, type ProofType } from './proof-type.rules.js';

export interface ReadableProof {
  readonly bytes: Readable;
  readonly mediaType: ProofType;
  readonly size: number;
  readonly fileName: string;
}

interface ProofRow {
  readonly fileId: string;
  readonly mediaType: ProofType;
  readonly size: number;
  readonly certificationId: string;
}

const proofSql = `
  select f.file_id as "fileId", f.media_type as "mediaType", f.size, c.certification_id as "certificationId"
  from certificate_proof f join certificate c on c.organisation_id = f.organisation_id and c.id = f.certificate_id
  where f.certificate_id = $1`;

/** The proof of a certificate, for those who may see the certificate. */
@Injectable()
export class ReadProof {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
    private readonly files: FileStorage,
  ) {}

  /** @throws CallerError FORBIDDEN, or NOT_FOUND while no file is attached. */
  async execute(viewer: Viewer, id: string): Promise<ReadableProof> {
    const { organisationId } = viewer;
    await whoseCertificate({ database: this.database, access: this.access }, viewer, { id, action: 'read-evidence' });
    const [row] = await this.database.select<ProofRow>(organisationId, proofSql, [id]);
    const bytes = row && (await this.files.get({ organisationId, id: row.fileId }));
    if (!bytes) throw new CallerError('NOT_FOUND', 'No file is attached to this certificate.');
    return { bytes, mediaType: row.mediaType, size: row.size, fileName: fileNameOf(row.certificationId, row.mediaType) };
  }
}
