import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ServiceName } from '../config/settings.js';
import { rolesOf } from '../database/roles.js';
import { currentOrganisation, tenantTable } from '../database/tenant-table.js';

const tables = [
  // The log itself. `xid` says which transaction wrote a row: a reader knows by it what it could not see the last time.
  `create table outbox (
    partition smallint not null,
    position bigint generated always as identity,
    xid xid8 not null default pg_current_xact_id(),
    id uuid not null,
    topic text not null,
    organisation_id uuid not null,
    key text not null check (starts_with(key, organisation_id::text || ':')),
    occurred_at timestamptz not null default clock_timestamp(),
    payload jsonb,
    primary key (partition, position)
  )`,
  `create index outbox_by_transaction on outbox (partition, xid)`,
  // How far a group has come in one partition of one producer. No tenant data: instances of a group share the rows.
  `create table event_cursor (
    consumer_group text not null,
    producer text not null,
    partition smallint not null,
    topics text[] not null,
    kept pg_snapshot not null default '1:1:',
    target pg_snapshot,
    done bigint not null default 0,
    primary key (consumer_group, producer, partition)
  )`,
  // How often an event was begun and failed. Begun and never ended: it took the process with it.
  `create table event_attempt (
    consumer_group text not null,
    event_id uuid not null,
    begun integer not null default 0,
    failed integer not null default 0,
    primary key (consumer_group, event_id)
  )`,
  // Events that had their effect. The insert is what makes a second delivery do nothing.
  `create table inbox (
    organisation_id uuid not null,
    consumer_group text not null,
    event_id uuid not null,
    received_at timestamptz not null default now(),
    primary key (organisation_id, consumer_group, event_id)
  )`,
  // Events set aside, with the reason: the one that failed, then those of its key that wait for it, in their order.
  `create table dead_letter (
    organisation_id uuid not null,
    consumer_group text not null,
    event_id uuid not null,
    sequence bigint generated always as identity,
    topic text not null,
    key text not null,
    occurred_at timestamptz not null,
    payload jsonb,
    reason text not null,
    set_aside_at timestamptz not null default now(),
    again boolean not null default false,
    primary key (organisation_id, consumer_group, event_id)
  )`,
  `create index dead_letter_by_key on dead_letter (organisation_id, consumer_group, key, sequence)`,
];

/**
 * Which keys have events set aside, over all organisations: a reader must know before it knows whose event comes next.
 * Ids and counts, nothing of what happened. The lock holds off whoever takes a key up again; the read comes after it, in a
 * statement of its own.
 */
const setAsideKeys = `
  create function set_aside_keys(of_group text) returns table (organisation_id uuid, key text, events bigint, again boolean)
    language plpgsql volatile security definer set search_path = pg_catalog, public
    as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended('set aside/' || of_group, 0));
        return query select d.organisation_id, d.key, count(*), bool_or(d.again)
          from public.dead_letter d where d.consumer_group = of_group group by d.organisation_id, d.key;
      end
    $$`;

/** The tables of the backbone, in every service's database: what it tells, and how far it has come in what it hears. */
abstract class Backbone implements MigrationInterface {
  readonly name = 'Backbone1763900000000';
  protected abstract readonly service: ServiceName;

  async up(runner: QueryRunner): Promise<void> {
    const { app, outboxReader, owner } = rolesOf(this.service);
    const walls = [
      `alter table outbox add constraint own_topic check (starts_with(topic, '${this.service}.'))`,
      `alter table outbox enable row level security`,
      `alter table outbox force row level security`,
      `create policy tell on outbox for insert to ${app} with check (organisation_id = ${currentOrganisation})`,
      `create policy read on outbox for select to ${outboxReader} using (true)`,
      `grant insert on outbox to ${app}`,
      `grant select on outbox to ${outboxReader}`,
      ...tenantTable(this.service, 'inbox', ['select', 'insert']),
      ...tenantTable(this.service, 'dead_letter'),
      // For set_aside_keys alone, which runs as the owner; the policy of every tenant table holds for owners too.
      `create policy set_aside on dead_letter for select to ${owner} using (true)`,
      `grant select, insert, update on event_cursor to ${app}`,
      `grant select, insert, update, delete on event_attempt to ${app}`,
    ];
    const functions = [setAsideKeys, 'revoke all on function set_aside_keys from public', `grant execute on function set_aside_keys to ${app}`];
    for (const statement of [...tables, ...walls, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function set_aside_keys');
    await runner.query('drop table dead_letter, inbox, event_attempt, event_cursor, outbox');
  }
}

/** The migration for one service's database. */
export function backboneOf(service: ServiceName): new () => MigrationInterface {
  return class extends Backbone {
    protected readonly service = service;
  };
}
