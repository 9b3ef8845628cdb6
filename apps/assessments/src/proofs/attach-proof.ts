import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, TenantDatabase, whileArriving, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { whoseCertificate } from '../certifications/whose-certificate.js';
import { FileStorage } from '../files/file-storage.js';
import { FileLimits } from '../files/files.module.js';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import { CheckedBytes, type Checked } from './checked-bytes.js';
import type { ProofType } from './proof-type.rules.js';
import { forgetProof, unwanted } from './unwanted-files.js';

/** What is answered to an upload. */
export interface AttachedProof {
  readonly certificateId: string;
  readonly mediaType: ProofType;
  readonly size: number;
  readonly uploadedAt: string;
}

interface ProofRow {
  readonly mediaType: ProofType;
  readonly size: number;
  readonly sha256: Buffer;
  readonly uploadedAt: Date;
}

/** Seconds after which a file that was begun and never attached is removed: longer than any file may take to arrive. */
const abandoned = 3600;

const thereSql = `
  select f.media_type as "mediaType", f.size, f.sha256, f.uploaded_at as "uploadedAt", c.id as "certificateId"
  from certificate c left join certificate_proof f on f.organisation_id = c.organisation_id and f.certificate_id = c.id
  where c.id = $1`;
const wantSql = 'delete from unwanted_file where organisation_id = $1 and id = $2 returning 1';
const keepSql = `
  insert into certificate_proof (organisation_id, certificate_id, person_id, file_id, media_type, size, sha256, uploaded_by, uploaded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

interface Arrived extends Checked {
  readonly organisationId: string;
  readonly certificateId: string;
  readonly personId: string;
  readonly fileId: string;
  readonly writerId: string;
}

/**
 * Keeps a file as the proof of a certificate, in place of one before it; the same file again is the same proof. The file is
 * unwanted until the transaction that names it commits: whatever ends in between leaves nothing behind.
 */
@Injectable()
export class AttachProof {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
    private readonly files: FileStorage,
    private readonly limits: FileLimits,
  ) {}

  /** @throws CallerError FORBIDDEN, BAD_INPUT for what is none of the types or did not arrive whole, TOO_LARGE. */
  async execute(viewer: Viewer, id: string, body: Readable): Promise<AttachedProof> {
    const { organisationId, personId: writerId } = viewer;
    const personId = await whoseCertificate({ database: this.database, access: this.access }, viewer, { id, action: 'write-certificates' });
    const fileId = v7();
    await this.database.transaction(organisationId, (manager) => unwanted(manager, organisationId, { ids: [fileId], inSeconds: abandoned }));
    const checked = new CheckedBytes();
    await whileArriving(body, (bytes) => this.files.put({ organisationId, id: fileId }, Readable.from(checked.of(bytes), { objectMode: false })), this.limits.patience);
    const arrived = { ...checked.found, organisationId, certificateId: id.toLowerCase(), personId, fileId, writerId };
    return this.database.transaction(organisationId, (manager) => this.#attach(manager, arrived));
  }

  async #attach(manager: EntityManager, arrived: Arrived): Promise<AttachedProof> {
    const { organisationId, certificateId, personId, writerId, fileId, type, size, sha256 } = arrived;
    const now = await takeTurnOf(manager, { organisationId, personId, writerId });
    const [there] = await manager.query<(Partial<ProofRow> & { certificateId: string })[]>(thereSql, [certificateId]);
    if (!there) throw new CallerError('NOT_FOUND', 'This certificate was removed.');
    if (isSame(there, sha256)) {
      await unwanted(manager, organisationId, { ids: [fileId], inSeconds: 0 });
      return { certificateId, mediaType: there.mediaType, size: there.size, uploadedAt: there.uploadedAt.toISOString() };
    }
    const [, taken] = await manager.query<[unknown[], number]>(wantSql, [organisationId, fileId]);
    if (taken === 0) throw new CallerError('BAD_INPUT', 'The file took too long to arrive.');
    await forgetProof(manager, { organisationId, certificateId });
    await manager.query(keepSql, [organisationId, certificateId, personId, fileId, type, size, sha256, writerId, now]);
    return { certificateId, mediaType: type, size, uploadedAt: now.toISOString() };
  }
}

function isSame(there: Partial<ProofRow>, sha256: Buffer): there is ProofRow {
  return there.sha256?.equals(sha256) ?? false;
}
