import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const received = [
  `create table framework_version (
    organisation_id uuid not null,
    framework_version_id uuid not null,
    number integer not null,
    state text not null check (state in ('published', 'retired')),
    effective_from timestamptz not null,
    document json not null,
    primary key (organisation_id, framework_version_id)
  )`,
  // The columns of a matrix, cut out of the document once: a matrix is read far more often than a framework is published.
  `create table framework_track (
    organisation_id uuid not null,
    framework_version_id uuid not null,
    track_id text not null,
    position integer not null,
    name text not null,
    requirements integer not null,
    must_haves integer not null,
    columns json not null,
    primary key (organisation_id, framework_version_id, track_id)
  )`,
  `create table cycle (
    organisation_id uuid not null,
    cycle_id uuid not null,
    version integer not null,
    opens_at timestamptz not null,
    primary key (organisation_id, cycle_id)
  )`,
  // As they were revealed together, in the form that scoring takes: a person is scored from all of theirs at once, and a
  // row for each of some 300 ratings cost ten times as much to write and to read.
  `create table revealed_ratings (
    organisation_id uuid not null,
    event_id uuid not null,
    person_id uuid not null,
    cycle_id uuid not null,
    revealed_from timestamptz not null,
    ratings json not null,
    primary key (organisation_id, event_id)
  )`,
  `create index revealed_ratings_person on revealed_ratings (organisation_id, person_id)`,
  `create index revealed_ratings_cycle on revealed_ratings (organisation_id, cycle_id)`,
  `create table accepted_evidence (
    organisation_id uuid not null,
    evidence_id uuid not null,
    person_id uuid not null,
    skill_ids text[] not null,
    accepted_at timestamptz not null,
    primary key (organisation_id, evidence_id)
  )`,
  `create index accepted_evidence_person on accepted_evidence (organisation_id, person_id)`,
];

// What scoring says of a person toward a track from an instant until the person's next row for that track. The cells are
// the person's row of a matrix as it is sent, written once: putting 10,000 numbers into JSON per question costs 3 ms.
const computed = `create table track_standing (
    organisation_id uuid not null,
    person_id uuid not null,
    track_id text not null,
    valid_from timestamptz not null,
    framework_version_id uuid not null,
    cells json not null,
    score double precision,
    coverage double precision not null,
    met integer not null,
    must_haves_missed integer not null,
    primary key (organisation_id, person_id, track_id, valid_from)
  )`;

const tenantTables = ['framework_version', 'framework_track', 'cycle', 'revealed_ratings', 'accepted_evidence', 'track_standing'];

/** What readiness has heard, and what it computed from it. All of it can be rebuilt by replay. */
export class ReadinessProjections1764000100000 implements MigrationInterface {
  readonly name = 'ReadinessProjections1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = tenantTables.flatMap((table) => tenantTable('readiness', table));
    for (const statement of [...received, computed, ...walls]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tenantTables].reverse().join(', ')}`);
  }
}
