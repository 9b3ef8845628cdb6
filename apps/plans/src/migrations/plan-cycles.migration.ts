import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const statements = [
  // Each line holds until the next of its person and track: the topic itself keeps the latest alone.
  `create table told_readiness (
    organisation_id uuid not null,
    person_id uuid not null,
    track_id text not null,
    since timestamptz not null,
    state text not null,
    score double precision,
    primary key (organisation_id, person_id, track_id, since)
  )`,
  // Null: heard before names were kept.
  'alter table cycle add column name text',
  // Managers who came after the one who agreed first, and agreed too. Who agreed first stays with the plan.
  `create table plan_agreed_anew (
    organisation_id uuid not null,
    plan_id uuid not null,
    person_id uuid not null,
    manager_id uuid not null,
    agreed_at timestamptz not null,
    primary key (organisation_id, plan_id, agreed_at),
    foreign key (organisation_id, plan_id) references development_plan (organisation_id, id)
  )`,
  'create index plan_agreed_anew_person on plan_agreed_anew (organisation_id, person_id)',
];

const tenantTables = ['told_readiness', 'plan_agreed_anew'];

/** What readiness said over time, and managers who agreed to a plan that another had agreed to. */
export class PlanCycles1765300400000 implements MigrationInterface {
  readonly name = 'PlanCycles1765300400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...tenantTables.flatMap((table) => tenantTable('plans', table))]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cycle drop column name');
    await runner.query(`drop table ${tenantTables.join(', ')}`);
  }
}
