import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const statements = [
  // What readiness told of a case last, as far as somebody may have to be told of it; what was decided is not here.
  `create table promotion_case (
    organisation_id uuid not null,
    case_id uuid not null,
    person_id uuid not null,
    version integer not null,
    state text not null,
    state_since timestamptz not null,
    round smallint not null,
    votes_due_at timestamptz,
    votes_revealed_at timestamptz,
    told_at timestamptz,
    primary key (organisation_id, case_id)
  )`,
  `create index promotion_case_person on promotion_case (organisation_id, person_id)`,
  `create table awaited_vote (
    organisation_id uuid not null,
    case_id uuid not null,
    person_id uuid not null,
    primary key (organisation_id, case_id, person_id),
    foreign key (organisation_id, case_id) references promotion_case (organisation_id, case_id) on delete cascade
  )`,
  `create index awaited_vote_person on awaited_vote (organisation_id, person_id)`,
];

/** Promotion cases as they were told, and whose votes they wait for. All of it can be rebuilt by replay. */
export class PromotionCases1765300100000 implements MigrationInterface {
  readonly name = 'PromotionCases1765300100000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = [...tenantTable('assessments', 'promotion_case'), ...tenantTable('assessments', 'awaited_vote', ['select', 'insert', 'delete'])];
    for (const statement of [...statements, ...walls]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table awaited_vote, promotion_case');
  }
}
