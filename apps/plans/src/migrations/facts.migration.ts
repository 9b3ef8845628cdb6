import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const statements = [
  `create table framework_version (
    organisation_id uuid not null,
    framework_version_id uuid not null,
    number integer not null,
    effective_from timestamptz not null,
    document json not null,
    primary key (organisation_id, framework_version_id)
  )`,
  `create table cycle (
    organisation_id uuid not null,
    cycle_id uuid not null,
    version integer not null,
    state text not null check (state in ('planned', 'open', 'closed')),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    primary key (organisation_id, cycle_id)
  )`,
  `create table scoring_settings (
    organisation_id uuid not null,
    version integer not null check (version > 0),
    effective_from timestamptz not null,
    settings json not null,
    primary key (organisation_id, version)
  )`,
  // What readiness says of a person toward each track, as it told it last.
  `create table scored (
    organisation_id uuid not null,
    person_id uuid not null,
    content json not null,
    primary key (organisation_id, person_id)
  )`,
  `create table revealed_ratings (
    organisation_id uuid not null,
    event_id uuid not null,
    person_id uuid not null,
    cycle_id uuid not null,
    ratings json not null,
    primary key (organisation_id, event_id)
  )`,
  `create index revealed_ratings_person on revealed_ratings (organisation_id, person_id)`,
  `create table dispute (
    organisation_id uuid not null,
    dispute_id uuid not null,
    person_id uuid not null,
    cycle_id uuid not null,
    skill_id text not null,
    opened_at timestamptz not null,
    settled_at timestamptz,
    version integer not null,
    primary key (organisation_id, dispute_id)
  )`,
  `create index dispute_person on dispute (organisation_id, person_id)`,
  // Each acceptance and each taking back stands for itself: they travel on two topics and meet when they are read.
  `create table accepted_evidence (
    organisation_id uuid not null,
    evidence_id uuid not null,
    person_id uuid not null,
    skill_ids text[] not null,
    occurred_on date not null,
    accepted_at timestamptz not null,
    filled text[] not null,
    own_role text,
    quality integer not null,
    primary key (organisation_id, evidence_id, accepted_at)
  )`,
  `create index accepted_evidence_person on accepted_evidence (organisation_id, person_id)`,
  `create table withdrawn_evidence (
    organisation_id uuid not null,
    evidence_id uuid not null,
    person_id uuid not null,
    withdrawn_at timestamptz not null,
    primary key (organisation_id, evidence_id, withdrawn_at)
  )`,
  `create index withdrawn_evidence_person on withdrawn_evidence (organisation_id, person_id)`,
  // So do recordings and removals; of one certificate the recording that came last holds until the next or the removal.
  `create table certificate (
    organisation_id uuid not null,
    certificate_id uuid not null,
    person_id uuid not null,
    certification_id text not null,
    issued_on date not null,
    expires_on date,
    recorded_at timestamptz not null,
    primary key (organisation_id, certificate_id, recorded_at)
  )`,
  `create index certificate_person on certificate (organisation_id, person_id)`,
  `create table removed_certificate (
    organisation_id uuid not null,
    certificate_id uuid not null,
    person_id uuid not null,
    removed_at timestamptz not null,
    primary key (organisation_id, certificate_id, removed_at)
  )`,
  `create index removed_certificate_person on removed_certificate (organisation_id, person_id)`,
];

const tenantTables = [
  'framework_version', 'cycle', 'scoring_settings', 'scored', 'revealed_ratings', 'dispute', 'accepted_evidence', 'withdrawn_evidence', 'certificate', 'removed_certificate',
];

/** What plans has heard. All of it can be rebuilt by replay. */
export class Facts1765200000000 implements MigrationInterface {
  readonly name = 'Facts1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...tenantTables.flatMap((table) => tenantTable('plans', table))]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tenantTables].reverse().join(', ')}`);
  }
}
