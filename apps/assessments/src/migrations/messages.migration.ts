import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const tables = [
  // How an organisation tells its people. No row: the defaults of messages/notification-policy.ts.
  `create table notification_policy (
    organisation_id uuid not null,
    version integer not null check (version >= 1),
    due_soon_days smallint[] not null,
    escalate_after_days smallint not null check (escalate_after_days between 1 and 90),
    certificate_days smallint[] not null,
    opt_out_allowed boolean not null,
    language text not null check (language in ('en', 'de')),
    time_zone text not null,
    email boolean not null,
    primary key (organisation_id)
  )`,
  // Address and secret are for the delivery alone: no query that answers anybody reads them.
  `create table notification_webhook (
    organisation_id uuid not null,
    address text not null,
    secret text not null,
    primary key (organisation_id)
  )`,
  // What is null goes by the organisation's policy.
  `create table notification_preference (
    organisation_id uuid not null,
    person_id uuid not null,
    language text check (language in ('en', 'de')),
    time_zone text,
    opted_out boolean not null,
    primary key (organisation_id, person_id)
  )`,
  // Where people are reached, and who of them is HR; from the directory's person topic, as a group of its own.
  `create table contact (
    organisation_id uuid not null,
    person_id uuid not null,
    version integer not null,
    email text not null,
    is_hr boolean not null,
    primary key (organisation_id, person_id)
  )`,
  `create index contact_hr on contact (organisation_id, person_id) where is_hr`,
  // Content holds ids; names and addresses are read when it is sent, so that nothing of somebody erased waits here.
  `create table message (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid check ((person_id is null) = (channel = 'webhook')),
    channel text not null check (channel in ('email', 'webhook')),
    kind text not null,
    content jsonb not null,
    created_at timestamptz not null,
    state text not null check (state in ('queued', 'sent', 'failed', 'dropped')),
    attempts smallint not null default 0,
    taken_until timestamptz,
    last_error text,
    sent_at timestamptz check ((sent_at is not null) = (state = 'sent')),
    primary key (organisation_id, id)
  )`,
  `create index message_newest on message (organisation_id, id desc)`,
  `create index message_person on message (organisation_id, person_id)`,
];

const grants = [
  ['notification_policy', ['select', 'insert', 'update']],
  ['notification_webhook', ['select', 'insert', 'update', 'delete']],
  ['notification_preference', ['select', 'insert', 'update', 'delete']],
  ['contact', ['select', 'insert', 'update', 'delete']],
  ['message', ['select', 'insert', 'update', 'delete']],
] as const;

/** How people are told, where they are reached, and what is on its way to them. */
export class Messages1765000200000 implements MigrationInterface {
  readonly name = 'Messages1765000200000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = grants.flatMap(([table, granted]) => tenantTable('assessments', table, granted));
    for (const statement of [...tables, ...walls]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${grants.map(([table]) => table).toReversed().join(', ')}`);
  }
}
