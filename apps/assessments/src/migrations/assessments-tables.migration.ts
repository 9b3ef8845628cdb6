import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';
import { seenByAuthorAlone } from './author-wall.js';

const tables = [
  `create table framework_version (
    organisation_id uuid not null,
    id uuid not null,
    framework_id uuid not null,
    number integer not null check (number >= 1),
    state text not null check (state in ('draft', 'published', 'retired')),
    effective_from timestamptz not null,
    document jsonb not null,
    primary key (organisation_id, id),
    unique (organisation_id, framework_id, number)
  )`,
  `create table cycle (
    organisation_id uuid not null,
    id uuid not null,
    version integer not null check (version >= 1),
    name text not null,
    kind text not null check (kind in ('self_only', 'self_and_manager')),
    state text not null check (state in ('planned', 'open', 'closed')),
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at >= opens_at),
    framework_version_id uuid not null,
    imported boolean not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, framework_version_id) references framework_version (organisation_id, id)
  )`,
  // One open cycle for now: two people who open one at the same time are told so by this.
  `create unique index cycle_open on cycle (organisation_id) where state = 'open'`,
  `create index cycle_opening on cycle (organisation_id, opens_at desc)`,
  `create table self_assessment (
    organisation_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    person_id uuid not null,
    state text not null check (state in ('draft', 'submitted')),
    revision integer not null check (revision >= 0),
    saved_at timestamptz not null,
    submission_id uuid,
    submitted_at timestamptz,
    primary key (organisation_id, id),
    unique (organisation_id, cycle_id, person_id),
    unique (organisation_id, submission_id),
    foreign key (organisation_id, cycle_id) references cycle (organisation_id, id),
    check ((state = 'submitted') = (submission_id is not null) and (state = 'submitted') = (submitted_at is not null))
  )`,
  `create table self_assessment_answer (
    organisation_id uuid not null,
    self_assessment_id uuid not null,
    skill_id text not null,
    person_id uuid not null,
    outcome text not null check (outcome in ('level', 'not_applicable', 'no_opportunity')),
    level smallint check ((level is not null) = (outcome = 'level')),
    comment text,
    primary key (organisation_id, self_assessment_id, skill_id),
    foreign key (organisation_id, self_assessment_id) references self_assessment (organisation_id, id)
  )`,
  // Revealed ratings alone: what is not revealed is in no row of this table.
  `create table rating (
    organisation_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    person_id uuid not null,
    skill_id text not null,
    kind text not null check (kind in ('self', 'manager', 'agreed')),
    outcome text not null check (outcome in ('level', 'not_applicable', 'no_opportunity')),
    level smallint check ((level is not null) = (outcome = 'level')),
    rater_id uuid not null,
    given_at timestamptz not null,
    revealed_at timestamptz not null check (revealed_at >= given_at),
    comment text,
    primary key (organisation_id, id),
    unique (organisation_id, person_id, cycle_id, skill_id, kind),
    foreign key (organisation_id, cycle_id) references cycle (organisation_id, id)
  )`,
  `create table evidence (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    skill_ids text[] not null,
    state text not null check (state in ('draft', 'submitted', 'accepted', 'rejected')),
    occurred_on date not null,
    accepted_at timestamptz check ((accepted_at is not null) = (state = 'accepted')),
    parts jsonb not null,
    primary key (organisation_id, id)
  )`,
  `create index evidence_person on evidence (organisation_id, person_id, occurred_on desc)`,
  `create table certificate (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    certification_id text not null,
    framework_version_id uuid not null,
    issued_on date not null,
    expires_on date check (expires_on > issued_on),
    primary key (organisation_id, id),
    foreign key (organisation_id, framework_version_id) references framework_version (organisation_id, id)
  )`,
  `create index certificate_person on certificate (organisation_id, person_id, issued_on desc)`,
];

// What belongs to a person can be deleted: it goes with them when they are erased.
const grants = [
  ['framework_version', ['select', 'insert']],
  ['cycle', ['select', 'insert', 'update']],
  ['self_assessment', ['select', 'insert', 'update', 'delete']],
  ['self_assessment_answer', ['select', 'insert', 'update', 'delete']],
  ['rating', ['select', 'insert', 'delete']],
  ['evidence', ['select', 'insert', 'delete']],
  ['certificate', ['select', 'insert', 'delete']],
] as const;

/** Frameworks, cycles, self-assessments, revealed ratings, evidence and certificates. */
export class AssessmentsTables1764000100000 implements MigrationInterface {
  readonly name = 'AssessmentsTables1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = grants.flatMap(([table, granted]) => tenantTable('assessments', table, granted));
    const authors = [seenByAuthorAlone('self_assessment'), seenByAuthorAlone('self_assessment_answer'), seenByAuthorAlone('evidence', { unless: `state <> 'draft'` })];
    for (const statement of [...tables, ...walls, ...authors]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certificate, evidence, rating, self_assessment_answer, self_assessment, cycle, framework_version');
  }
}
