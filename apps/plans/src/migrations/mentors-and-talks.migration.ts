import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const statements = [
  // Whoever stands here agreed that others learn by it that they stand at or above what was asked for. Taken back, it is gone.
  `create table mentor_offer (
    organisation_id uuid not null,
    person_id uuid not null,
    capacity integer not null check (capacity between 1 and 10),
    skill_ids text[],
    consented_at timestamptz not null,
    primary key (organisation_id, person_id),
    check (cardinality(skill_ids) > 0)
  )`,
  `create table mentoring (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    mentor_id uuid not null,
    plan_id uuid not null,
    item_id uuid not null,
    skill_id text not null,
    name text not null,
    level double precision not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    asked_words text,
    accepted_at timestamptz,
    answer_words text,
    ended_at timestamptz,
    ended_because text check (ended_because in (
      'DECLINED', 'BY_PERSON', 'BY_LEAD', 'BY_MENTOR', 'ITEM_CLOSED', 'ITEM_DROPPED', 'PLAN_ENDED', 'PERSON_LEFT', 'MENTOR_LEFT', 'MENTOR_LEADS', 'NOT_ANSWERED')),
    primary key (organisation_id, id),
    check (mentor_id <> person_id),
    check ((ended_at is null) = (ended_because is null))
  )`,
  `create unique index mentoring_of_item on mentoring (organisation_id, item_id) where ended_at is null`,
  `create index mentoring_person on mentoring (organisation_id, person_id)`,
  `create index mentoring_mentor on mentoring (organisation_id, mentor_id)`,
  // Of whom anything of a talk is kept: notes that only their author sees go by this key when the person is erased.
  `create table talk_subject (
    organisation_id uuid not null,
    person_id uuid not null,
    primary key (organisation_id, person_id)
  )`,
  `create table talk (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    held_on date not null,
    next_on date,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references talk_subject (organisation_id, person_id) on delete cascade,
    check ((confirmed_at is null) = (confirmed_by is null)),
    check (next_on > held_on)
  )`,
  `create unique index talk_of_day on talk (organisation_id, person_id, held_on)`,
  `create table talk_note (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    author_id uuid not null,
    visibility text not null check (visibility in ('private', 'shared')),
    text text not null,
    revision integer not null check (revision > 0),
    written_at timestamptz not null,
    saved_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references talk_subject (organisation_id, person_id) on delete cascade
  )`,
  `create index talk_note_person on talk_note (organisation_id, person_id)`,
  `create index talk_note_author on talk_note (organisation_id, author_id)`,
];

const tenantTables = ['mentor_offer', 'mentoring', 'talk_subject', 'talk', 'talk_note'];

const isAuthor = `(visibility = 'shared' or author_id = nullif(current_setting('app.person', true), '')::uuid)`;
/** A second wall inside the organisation's: both must let a row through. The author is set per transaction. */
const authorWall = `create policy author on talk_note as restrictive using ${isAuthor} with check ${isAuthor}`;

/** Who is willing to mentor, who mentors whom, when people talked, and what they noted. No replay brings it back. */
export class MentorsAndTalks1765300300000 implements MigrationInterface {
  readonly name = 'MentorsAndTalks1765300300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...tenantTables.flatMap((table) => tenantTable('plans', table)), authorWall]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tenantTables].reverse().join(', ')}`);
  }
}
