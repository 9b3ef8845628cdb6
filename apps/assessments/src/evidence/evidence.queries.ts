import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { evidenceField, type EvidenceField } from '@waymark/contracts';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { asAuthor } from '../transactions/as-author.js';
import { evidenceQuality, type EvidenceParts } from './evidence-quality.rules.js';
import type { Evidence } from './evidence.model.js';

interface EvidenceRow {
  readonly id: string;
  readonly skillIds: string[];
  readonly state: string;
  readonly occurredOn: string;
  readonly parts: EvidenceParts;
}

const evidenceSql = `
  select id, skill_ids as "skillIds", state, occurred_on::text as "occurredOn", parts
  from evidence where person_id = $1
  order by occurred_on desc, id
  limit 500`;

@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Evidence of a person whom the viewer may see, newest first; drafts to their author alone. @throws CallerError FORBIDDEN. */
  async of(viewer: Viewer, personId: string): Promise<Evidence[]> {
    await this.access.insist(viewer, 'read-evidence', personId);
    const rows = await asAuthor(this.database, viewer, (manager) => manager.query<EvidenceRow[]>(evidenceSql, [personId]));
    return rows.map(evidenceOf);
  }
}

function evidenceOf({ parts, ...row }: EvidenceRow): Evidence {
  const told = Object.fromEntries(evidenceField.options.map((field) => [field, parts[field] ?? null])) as Record<EvidenceField, string | null>;
  return { ...row, ...told, ...evidenceQuality(parts), what: parts.what ?? '' };
}
