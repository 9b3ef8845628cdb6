import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

// What was kept of cycles and evidence does not do for the whole formula, and what was computed is of less than it. So
// the projections are emptied and filled again from the log, by a group of a new name, which begins at the start of it
// (`group` in app.module.ts). An older build that still runs belongs to the old group: without its cursors it goes no further.
const emptied = [
  `truncate framework_version, framework_track, cycle, revealed_ratings, accepted_evidence, track_standing`,
  `truncate inbox, dead_letter, event_attempt`,
  `delete from event_cursor where consumer_group = 'readiness'`,
];

const received = [
  `alter table cycle
    add column name text not null,
    add column state text not null check (state in ('planned', 'open', 'closed')),
    add column closes_at timestamptz not null`,
  `alter table accepted_evidence
    add column occurred_on date not null,
    add column filled text[] not null,
    add column own_role text,
    add column quality integer not null`,
];

const states = `('NOT_ENOUGH_DATA', 'READY', 'READY_IF', 'NOT_YET')`;

// A row names all that it came from: formula, settings, framework version and, as valid_from, the instant. The digest is
// of the result document of libs/scoring, so anybody can see whether it still comes out the same.
const computed = [
  `alter table track_standing
    add column state text not null check (state in ${states}),
    add column low double precision,
    add column high double precision,
    add column plan json,
    add column gates json not null,
    add column flags json not null,
    add column formula_version text not null,
    add column settings_version integer not null,
    add column digest text not null`,
  // What fades with time alone, as of a night; nothing here that a step says.
  `create table decayed_standing (
    organisation_id uuid not null,
    person_id uuid not null,
    track_id text not null,
    as_of timestamptz not null,
    low double precision,
    high double precision,
    flags json not null,
    formula_version text not null,
    settings_version integer not null,
    framework_version_id uuid not null,
    primary key (organisation_id, person_id, track_id)
  )`,
];

/** Results of the whole formula: state, interval, plan, gates and flags beside the score, and what fades. */
export class WholeResults1764700100000 implements MigrationInterface {
  readonly name = 'WholeResults1764700100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...emptied, ...received, ...computed, ...tenantTable('readiness', 'decayed_standing')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const undone = [
      `drop table decayed_standing`,
      `alter table track_standing drop column state, drop column low, drop column high, drop column plan, drop column gates, drop column flags,
        drop column formula_version, drop column settings_version, drop column digest`,
      `alter table accepted_evidence drop column occurred_on, drop column filled, drop column own_role, drop column quality`,
      `alter table cycle drop column name, drop column state, drop column closes_at`,
    ];
    for (const statement of undone) await runner.query(statement);
  }
}
