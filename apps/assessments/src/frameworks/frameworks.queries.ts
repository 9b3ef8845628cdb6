import { Injectable } from '@nestjs/common';
import type { FrameworkDocument } from '@waymark/contracts';
import { TenantDatabase } from '@waymark/service-kit';
import { validate } from 'uuid';
import type { FrameworkVersion } from './framework.model.js';

interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly effectiveFrom: Date;
  readonly document: FrameworkDocument;
}

/** The version in force at the instant of the database's clock; of two that begin together the later made one. */
export const inForceNow = `
  select id, number, effective_from as "effectiveFrom", document
  from framework_version
  where state = 'published' and effective_from <= now()
  order by effective_from desc, number desc
  limit 1`;

const ofCycle = `
  select v.id, v.number, v.effective_from as "effectiveFrom", v.document
  from cycle c join framework_version v on v.organisation_id = c.organisation_id and v.id = c.framework_version_id
  where c.id = $1`;

/** The id of the version that is in force at an instant ($1) as far as is known now, or of the one that is named ($2). */
export const versionFor = `
  select id from framework_version
  where state = 'published' and case when $2::uuid is null then effective_from <= $1 else id = $2 end
  order by effective_from desc, number desc
  limit 1`;

@Injectable()
export class FrameworkQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** The version in force now; null before the first. */
  async current(organisationId: string): Promise<FrameworkVersion | null> {
    const [row] = await this.database.select<VersionRow>(organisationId, inForceNow);
    return row ? frameworkVersionOf(row) : null;
  }

  /** What a cycle's answers are given against, whatever was published since; null: no such cycle. */
  async ofCycle(organisationId: string, cycleId: string): Promise<FrameworkVersion | null> {
    if (!validate(cycleId)) return null;
    const [row] = await this.database.select<VersionRow>(organisationId, ofCycle, [cycleId]);
    return row ? frameworkVersionOf(row) : null;
  }
}

/** A version as clients see it. */
export function frameworkVersionOf({ id, number, effectiveFrom, document }: VersionRow): FrameworkVersion {
  const { name, scale, skills, tracks, certifications } = document;
  return { id, number, effectiveFrom, name, scale, skills, tracks, certifications };
}
