import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const statements = [
  `create table development_plan (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    track_id text not null,
    drafted_by uuid not null,
    drafted_at timestamptz not null,
    revision integer not null check (revision > 0),
    person_agreed_at timestamptz,
    manager_agreed_at timestamptz,
    manager_id uuid,
    agreed_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    primary key (organisation_id, id),
    check ((manager_agreed_at is null) = (manager_id is null)),
    check (agreed_at is null or (person_agreed_at is not null and manager_agreed_at is not null)),
    check ((ended_at is null) = (ended_by is null))
  )`,
  `create unique index development_plan_not_ended on development_plan (organisation_id, person_id) where ended_at is null`,
  `create index development_plan_person on development_plan (organisation_id, person_id)`,
  // What it asks for is written once, as readiness asked for it that day; there is no column that says whether it is done.
  `create table plan_item (
    organisation_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    person_id uuid not null,
    position integer not null,
    asks json not null,
    name text not null,
    requirement_ids text[] not null,
    effort double precision not null check (effort >= 0),
    gain double precision not null,
    words text,
    due_on date not null,
    added_by uuid not null,
    added_at timestamptz not null,
    dropped_by uuid,
    dropped_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, plan_id) references development_plan (organisation_id, id),
    check ((dropped_at is null) = (dropped_by is null))
  )`,
  `create index plan_item_plan on plan_item (organisation_id, plan_id)`,
  `create index plan_item_person on plan_item (organisation_id, person_id)`,
  // Of each person a digest of what others were told of their plan last.
  `create table told_plan (
    organisation_id uuid not null,
    person_id uuid not null,
    digest text not null,
    primary key (organisation_id, person_id)
  )`,
];

const tenantTables = ['development_plan', 'plan_item', 'told_plan'];

/** What people decided: plans, their items, and who agreed when. No replay brings it back. */
export class DevelopmentPlans1765200100000 implements MigrationInterface {
  readonly name = 'DevelopmentPlans1765200100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...tenantTables.flatMap((table) => tenantTable('plans', table))]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tenantTables].reverse().join(', ')}`);
  }
}
