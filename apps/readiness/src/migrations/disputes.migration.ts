import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const dispute = `create table dispute (
    organisation_id uuid not null,
    dispute_id uuid not null,
    person_id uuid not null,
    cycle_id uuid not null,
    skill_id text not null,
    opened_at timestamptz not null,
    settled_at timestamptz,
    version integer not null,
    primary key (organisation_id, dispute_id)
  )`;

/** Objections to what a cycle says of a skill of a person: from when until when, and no word of why. */
export class Disputes1764900000000 implements MigrationInterface {
  readonly name = 'Disputes1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    const index = 'create index dispute_person on dispute (organisation_id, person_id)';
    for (const statement of [dispute, index, ...tenantTable('readiness', 'dispute')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dispute');
  }
}
