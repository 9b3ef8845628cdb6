import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

// Each acceptance and each taking back stands for itself, in whatever order they are heard: they travel on two topics.
const withdrawn = `create table withdrawn_evidence (
    organisation_id uuid not null,
    evidence_id uuid not null,
    person_id uuid not null,
    withdrawn_at timestamptz not null,
    primary key (organisation_id, evidence_id, withdrawn_at)
  )`;

const everyAcceptance = (columns: string) =>
  `alter table accepted_evidence drop constraint accepted_evidence_pkey, add primary key (organisation_id, evidence_id${columns})`;

/** Evidence whose acceptance was taken back, and when; it may be accepted again. */
export class WithdrawnEvidence1764800300000 implements MigrationInterface {
  readonly name = 'WithdrawnEvidence1764800300000';

  async up(runner: QueryRunner): Promise<void> {
    const index = 'create index withdrawn_evidence_person on withdrawn_evidence (organisation_id, person_id)';
    for (const statement of [withdrawn, index, ...tenantTable('readiness', 'withdrawn_evidence'), everyAcceptance(', accepted_at')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table withdrawn_evidence');
    await runner.query(everyAcceptance(''));
  }
}
