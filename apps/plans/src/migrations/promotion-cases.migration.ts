import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const statements = [
  // What readiness told of a case last, as far as a plan can come of it: who is on its panel stays where it was read.
  `create table promotion_case (
    organisation_id uuid not null,
    case_id uuid not null,
    person_id uuid not null,
    track_id text not null,
    version integer not null,
    state text not null,
    told json,
    primary key (organisation_id, case_id)
  )`,
  `create index promotion_case_person on promotion_case (organisation_id, person_id)`,
  `alter table plan_item add column case_id uuid`,
];

/** Promotion cases as they were told, which a replay brings back; and which of them asked for an item, which people decided. */
export class PromotionCases1765300100000 implements MigrationInterface {
  readonly name = 'PromotionCases1765300100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...tenantTable('plans', 'promotion_case')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plan_item drop column case_id');
    await runner.query('drop table promotion_case');
  }
}
