import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const developmentPlan = `create table development_plan (
    organisation_id uuid not null,
    person_id uuid not null,
    content json not null,
    primary key (organisation_id, person_id)
  )`;

/** What plans told of each person's newest development plan last. It can be rebuilt by replay. */
export class HeardPlans1765300100000 implements MigrationInterface {
  readonly name = 'HeardPlans1765300100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [developmentPlan, ...tenantTable('readiness', 'development_plan')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table development_plan');
  }
}
