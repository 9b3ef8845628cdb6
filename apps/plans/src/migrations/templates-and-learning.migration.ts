import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const statements = [
  `create table plan_template (
    organisation_id uuid not null,
    id uuid not null,
    revision integer not null check (revision > 0),
    version integer not null check (version > 0),
    retired_at timestamptz,
    retired_by uuid,
    primary key (organisation_id, id),
    check ((retired_at is null) = (retired_by is null))
  )`,
  // What a template said once is never written over: plans were made of it.
  `create table plan_template_version (
    organisation_id uuid not null,
    template_id uuid not null,
    version integer not null check (version > 0),
    name text not null,
    purpose text not null,
    steps json not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (organisation_id, template_id, version),
    foreign key (organisation_id, template_id) references plan_template (organisation_id, id)
  )`,
  // A suggestion is a resource that HR has not taken yet; who suggested it is kept no longer than they are.
  `create table learning_resource (
    organisation_id uuid not null,
    id uuid not null,
    revision integer not null check (revision > 0),
    state text not null check (state in ('suggested', 'listed', 'retired')),
    title text not null,
    link text,
    kind text not null check (kind in ('course', 'book', 'talk', 'document', 'practice')),
    effort_hours double precision check (effort_hours > 0),
    skill_id text not null,
    from_level integer not null check (from_level between 1 and 10),
    to_level integer not null check (to_level between from_level and 10),
    suggested_by uuid,
    written_at timestamptz not null,
    primary key (organisation_id, id)
  )`,
  `create index learning_resource_skill on learning_resource (organisation_id, skill_id) where state = 'listed'`,
  `create index learning_resource_suggested_by on learning_resource (organisation_id, suggested_by)`,
];

/** Only ever added to. */
const versions = 'plan_template_version';
const tenantTables = ['plan_template', 'learning_resource'];

/** What HR keeps for the plans of everybody: templates of steps, and where a skill can be learnt. */
export class TemplatesAndLearning1765300200000 implements MigrationInterface {
  readonly name = 'TemplatesAndLearning1765300200000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = [...tenantTable('plans', versions, ['select', 'insert']), ...tenantTables.flatMap((table) => tenantTable('plans', table))];
    for (const statement of [...statements, ...walls]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[versions, ...tenantTables].join(', ')}`);
  }
}
