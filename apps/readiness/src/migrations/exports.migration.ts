import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

// A line when it is begun and one when it has ended: what was written is never written again.
const tables = [
  `create table export_begun (
    organisation_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    person_id uuid not null,
    kind text not null check (kind in ('readiness', 'promotion_cases')),
    format text not null check (format in ('csv', 'xlsx')),
    as_of timestamptz not null,
    team_id uuid,
    track_id text,
    formula_version text not null,
    settings_version integer not null,
    framework_number integer,
    expected_rows integer not null,
    primary key (organisation_id, id)
  )`,
  `create table export_ended (
    organisation_id uuid not null,
    export_id uuid not null,
    at timestamptz not null,
    outcome text not null check (outcome in ('whole', 'cut_off', 'failed')),
    rows integer not null,
    bytes bigint not null,
    digest text not null,
    primary key (organisation_id, export_id),
    foreign key (organisation_id, export_id) references export_begun (organisation_id, id)
  )`,
];

/** The log of exports: who took what with them. It is added to and nothing else. */
export class Exports1765300200000 implements MigrationInterface {
  readonly name = 'Exports1765300200000';

  async up(runner: QueryRunner): Promise<void> {
    const tenants = ['export_begun', 'export_ended'].flatMap((table) => tenantTable('readiness', table, ['select', 'insert']));
    for (const statement of [...tables, ...tenants]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table export_ended, export_begun');
  }
}
