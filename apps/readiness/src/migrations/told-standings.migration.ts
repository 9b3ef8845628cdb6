import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const toldStanding = `create table told_standing (
    organisation_id uuid not null,
    person_id uuid not null,
    digest text not null,
    primary key (organisation_id, person_id)
  )`;

/** Of each person a digest of what others were told last: the same is not told twice. */
export class ToldStandings1765100000000 implements MigrationInterface {
  readonly name = 'ToldStandings1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [toldStanding, ...tenantTable('readiness', 'told_standing')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_standing');
  }
}
