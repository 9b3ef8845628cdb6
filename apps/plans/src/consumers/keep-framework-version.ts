import { Injectable } from '@nestjs/common';
import { frameworkVersionV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

type Version = PayloadOf<typeof frameworkVersionV1>;

const keepVersion = `
  insert into framework_version (organisation_id, framework_version_id, number, effective_from, document) values ($1, $2, $3, $4, $5)
  on conflict (organisation_id, framework_version_id) do update set number = excluded.number, effective_from = excluded.effective_from, document = excluded.document`;

/** Keeps published framework versions whole: names, descriptors and what each track asks for. */
@Injectable()
export class KeepFrameworkVersion implements EventHandler<Version> {
  readonly contract = frameworkVersionV1;

  async handle({ organisationId, key, payload }: ReceivedEvent<Version>, manager: EntityManager): Promise<void> {
    const id = key.slice(key.indexOf(':') + 1);
    if (payload?.state === 'published') {
      await manager.query(keepVersion, [organisationId, id, payload.number, payload.effectiveFrom, JSON.stringify(payload.document)]);
    } else {
      await manager.query('delete from framework_version where organisation_id = $1 and framework_version_id = $2', [organisationId, id]);
    }
  }
}
