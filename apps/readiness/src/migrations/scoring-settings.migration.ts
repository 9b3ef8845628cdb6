import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

// No row: nothing was decided, and version 0, the library's default, holds. Rows are added and never changed: a result
// that was stored under a version must be recomputable from it for ever.
const settings = `create table scoring_settings (
    organisation_id uuid not null,
    version integer not null check (version > 0),
    effective_from timestamptz not null,
    settings json not null,
    note text not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (organisation_id, version)
  )`;

/** What organisations decide of the formula: readiness owns it, so no replay brings it back. */
export class ScoringSettings1764700000000 implements MigrationInterface {
  readonly name = 'ScoringSettings1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [settings, ...tenantTable('readiness', 'scoring_settings', ['select', 'insert'])]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scoring_settings');
  }
}
