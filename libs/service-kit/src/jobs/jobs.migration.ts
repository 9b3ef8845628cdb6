import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ServiceName } from '../config/settings.js';
import { rolesOf } from '../database/roles.js';
import { tenantTable } from '../database/tenant-table.js';

const tables = [
  // Every organisation that this service has told or heard something of.
  `create table known_organisation (organisation_id uuid primary key)`,
  // How far a run over all organisations has come in one of them; written with the effect of each batch.
  `create table job_place (
    organisation_id uuid not null,
    run uuid not null,
    job text not null,
    place jsonb,
    done boolean not null default false,
    begun_at timestamptz not null default now(),
    primary key (organisation_id, run)
  )`,
];

/**
 * In the transaction of the event, whose organisation is set: the walls hold for this insert too. Who makes an organisation
 * known and has not committed yet would be waited for by everybody else who tells something of it: they leave it to them.
 */
const knowOrganisation = `
  create function know_organisation() returns trigger language plpgsql set search_path = pg_catalog, public as $$
    begin
      insert into public.known_organisation
      select organisation_id from (select distinct organisation_id from fresh) told
      where case
        when exists (select from public.known_organisation known where known.organisation_id = told.organisation_id) then false
        else pg_try_advisory_xact_lock(hashtextextended('known_organisation/' || told.organisation_id, 0))
      end
      on conflict do nothing;
      return null;
    end
  $$`;

/** Ids alone, over all organisations: whoever works through them one by one must know which there are. */
const knownOrganisations = `
  create function known_organisations() returns setof uuid language sql stable security definer set search_path = pg_catalog, public
    as $$ select organisation_id from public.known_organisation order by organisation_id $$`;

/** What jobs over all organisations need in every service's database; the job library's own schema is made by `migrateJobs`. */
abstract class Jobs implements MigrationInterface {
  readonly name = 'Jobs1763900000001';
  protected abstract readonly service: ServiceName;

  async up(runner: QueryRunner): Promise<void> {
    const { app, owner } = rolesOf(this.service);
    const heard = ['outbox', 'inbox'];
    for (const statement of [
      ...tables,
      // A database may have a past: its owner, whom the walls hold too, looks over them once.
      ...heard.map((table) => `alter table ${table} no force row level security`),
      ...heard.map((table) => `insert into known_organisation select distinct organisation_id from ${table} on conflict do nothing`),
      ...heard.map((table) => `alter table ${table} force row level security`),
      ...tenantTable(this.service, 'known_organisation', ['select', 'insert']),
      ...tenantTable(this.service, 'job_place'),
      knowOrganisation,
      ...heard.map((table) => `create trigger know_organisation after insert on ${table} referencing new table as fresh for each statement execute function know_organisation()`),
      // For known_organisations alone, which runs as the owner; the policy of every tenant table holds for owners too.
      `create policy list on known_organisation for select to ${owner} using (true)`,
      knownOrganisations,
      'revoke all on function known_organisations from public',
      `grant execute on function known_organisations to ${app}`,
    ]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['outbox', 'inbox']) await runner.query(`drop trigger know_organisation on ${table}`);
    await runner.query('drop function known_organisations, know_organisation');
    await runner.query('drop table job_place, known_organisation');
  }
}

/** The migration for one service's database. */
export function jobsOf(service: ServiceName): new () => MigrationInterface {
  return class extends Jobs {
    protected readonly service = service;
  };
}
