import { Injectable } from '@nestjs/common';
import type { Settings } from '@waymark/scoring';
import { TenantDatabase } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import type { ScoringSettingsVersion } from './scoring-settings.model.js';
import { defaultVersion } from './settings-version.js';

/** A version with who decided it and why, as it is kept. */
export interface SettingsRow {
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly settings: Settings;
  readonly note: string;
  readonly changedBy: string;
}

const rowsSql = `
  select version, effective_from as "effectiveFrom", settings, note, changed_by as "changedBy" from scoring_settings order by version desc`;

/** Of the organisation that the transaction is in: the one in force, as far as one was decided. */
export async function latestSettings(manager: EntityManager): Promise<ScoringSettingsVersion> {
  const [row] = await manager.query<SettingsRow[]>(`${rowsSql} limit 1`);
  return row ? shownVersion(row) : shownDefault;
}

export function shownVersion({ changedBy, settings, ...row }: SettingsRow): ScoringSettingsVersion {
  return { ...row, settings: shownSettings(settings), changedBy: { id: changedBy } };
}

/** What GraphQL serves may be changed; what the library gives may not. */
function shownSettings(settings: Settings): ScoringSettingsVersion['settings'] {
  return structuredClone(settings) as ScoringSettingsVersion['settings'];
}

const shownDefault: ScoringSettingsVersion = {
  version: defaultVersion.version,
  effectiveFrom: null,
  settings: shownSettings(defaultVersion.settings),
  note: null,
  changedBy: null,
};

/** Reads what was decided of the formula. */
@Injectable()
export class ScoringSettingsQueries {
  constructor(private readonly database: TenantDatabase) {}

  async inForce(organisationId: string): Promise<ScoringSettingsVersion> {
    const [row] = await this.database.select<SettingsRow>(organisationId, `${rowsSql} limit 1`);
    return row ? shownVersion(row) : shownDefault;
  }

  /** Newest first; version 0 last. */
  async all(organisationId: string): Promise<ScoringSettingsVersion[]> {
    return [...(await this.database.select<SettingsRow>(organisationId, rowsSql)).map(shownVersion), shownDefault];
  }
}
