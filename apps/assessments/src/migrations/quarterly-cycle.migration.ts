import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';
import { seenByAuthorAlone } from './author-wall.js';

const tables = [
  `alter table cycle add column self_due_at timestamptz, add column manager_due_at timestamptz`,
  // The teams whose people a cycle is for, with those beneath; none: everybody.
  `create table cycle_team (
    organisation_id uuid not null,
    cycle_id uuid not null,
    team_id uuid not null,
    primary key (organisation_id, cycle_id, team_id),
    foreign key (organisation_id, cycle_id) references cycle (organisation_id, id)
  )`,
  // Who is in a cycle, and how far each side is. That something was submitted may be seen; what it says is in no column here.
  `create table cycle_participant (
    organisation_id uuid not null,
    cycle_id uuid not null,
    person_id uuid not null,
    joined text not null check (joined in ('opening', 'late')),
    added_by uuid,
    added_at timestamptz not null,
    reopened_until timestamptz,
    self_submitted_at timestamptz,
    manager_submitted_at timestamptz,
    manager_submitted_by uuid,
    revealed_at timestamptz,
    primary key (organisation_id, cycle_id, person_id),
    foreign key (organisation_id, cycle_id) references cycle (organisation_id, id),
    check ((manager_submitted_at is null) = (manager_submitted_by is null))
  )`,
  `create index cycle_participant_person on cycle_participant (organisation_id, person_id)`,
  `create index cycle_participant_unrevealed on cycle_participant (organisation_id, cycle_id, person_id)
    where revealed_at is null and (self_submitted_at is not null or manager_submitted_at is not null)`,
  // The rater is the author. What is deleted with the person who is rated goes by these keys: nobody but the rater sees the rows.
  `create table manager_assessment (
    organisation_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    subject_id uuid not null,
    rater_id uuid not null check (rater_id <> subject_id),
    state text not null check (state in ('draft', 'submitted')),
    revision integer not null check (revision >= 0),
    saved_at timestamptz not null,
    submission_id uuid,
    submitted_at timestamptz,
    primary key (organisation_id, id),
    unique (organisation_id, cycle_id, subject_id, rater_id),
    unique (organisation_id, submission_id),
    foreign key (organisation_id, cycle_id, subject_id) references cycle_participant (organisation_id, cycle_id, person_id) on delete cascade,
    check ((state = 'submitted') = (submission_id is not null) and (state = 'submitted') = (submitted_at is not null))
  )`,
  `create index manager_assessment_rater on manager_assessment (organisation_id, rater_id, cycle_id)`,
  `create table manager_assessment_answer (
    organisation_id uuid not null,
    manager_assessment_id uuid not null,
    skill_id text not null,
    rater_id uuid not null,
    outcome text not null check (outcome in ('level', 'not_applicable', 'no_opportunity')),
    level smallint check ((level is not null) = (outcome = 'level')),
    comment text,
    primary key (organisation_id, manager_assessment_id, skill_id),
    foreign key (organisation_id, manager_assessment_id) references manager_assessment (organisation_id, id) on delete cascade
  )`,
  // A person for whom the cycle was reopened says it again: both were said, the later one counts.
  `alter table rating drop constraint rating_organisation_id_person_id_cycle_id_skill_id_kind_key`,
  `alter table rating add unique (organisation_id, person_id, cycle_id, skill_id, kind, given_at)`,
  `alter table self_assessment_answer
    add column confidence smallint check (confidence between 1 and 3),
    add column interest smallint check (interest between 1 and 3)`,
];

/**
 * Whom a cycle is for: active people who are in a team of its population on the day it opens, and with `leads` those who lead
 * one. By the day and not by the hour: whoever is heard of late belongs to it all the same.
 */
const population = `
  create function cycle_population(cycle uuid, leads boolean) returns setof uuid language sql stable security invoker as $$
    with opening as (select (c.opens_at at time zone 'utc')::date as day from cycle c where c.id = cycle_population.cycle),
    chosen as (select teams_beneath(t.team_id) as team_id from cycle_team t where t.cycle_id = cycle_population.cycle),
    everybody as (select not exists (select 1 from chosen) as so)
    select p.person_id from known_person p
    where p.active and exists (select 1 from opening) and (
      p.person_id in (
        select m.person_id from known_membership m cross join opening o cross join everybody e
        where is_member_on(m.from_day, m.to_day, o.day) and (e.so or m.team_id in (select team_id from chosen))
      )
      or leads and p.person_id in (select t.lead_id from known_team t cross join everybody e where e.so or t.team_id in (select team_id from chosen))
    )
  $$`;

const grants = [
  ['cycle_team', ['select', 'insert', 'delete']],
  ['cycle_participant', ['select', 'insert', 'update', 'delete']],
  ['manager_assessment', ['select', 'insert', 'update', 'delete']],
  ['manager_assessment_answer', ['select', 'insert', 'update', 'delete']],
] as const;

/** Plans, populations and participants of cycles, and what managers say of their people before it is revealed. */
export class QuarterlyCycle1764200000000 implements MigrationInterface {
  readonly name = 'QuarterlyCycle1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = grants.flatMap(([table, granted]) => tenantTable('assessments', table, granted));
    const authors = ['manager_assessment', 'manager_assessment_answer'].map((table) => seenByAuthorAlone(table, { author: 'rater_id' }));
    for (const statement of [...tables, population, ...walls, ...authors]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function cycle_population');
    await runner.query('drop table manager_assessment_answer, manager_assessment, cycle_participant, cycle_team');
    await runner.query('alter table self_assessment_answer drop column confidence, drop column interest');
    await runner.query('alter table cycle drop column self_due_at, drop column manager_due_at');
  }
}
