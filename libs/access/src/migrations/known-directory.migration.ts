import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type ServiceName } from '@waymark/service-kit';

const tables = [
  `create table known_person (
    organisation_id uuid not null,
    person_id uuid not null,
    version integer not null,
    name text not null,
    title text,
    active boolean not null,
    primary key (organisation_id, person_id)
  )`,
  `create table known_membership (
    organisation_id uuid not null,
    person_id uuid not null,
    team_id uuid not null,
    from_day date not null,
    to_day date,
    primary key (organisation_id, person_id, team_id, from_day)
  )`,
  `create index known_membership_team on known_membership (organisation_id, team_id)`,
  `create table known_team (
    organisation_id uuid not null,
    team_id uuid not null,
    version integer not null,
    name text not null,
    parent_team_id uuid,
    lead_id uuid,
    primary key (organisation_id, team_id)
  )`,
  `create index known_team_parent on known_team (organisation_id, parent_team_id)`,
  // Events about a person outlive the person: what arrives after the tombstone must find that out. The id alone is kept.
  `create table erased_person (
    organisation_id uuid not null,
    person_id uuid not null,
    primary key (organisation_id, person_id)
  )`,
];

// All three walk with UNION, which drops a team already met: teams that name each other as parents end the walk.
// SECURITY INVOKER: the caller's row-level security holds inside them.
const functions = [
  `create function is_member_on(from_day date, to_day date, day date) returns boolean
    language sql immutable
    as $$ select from_day <= day and (to_day is null or day < to_day) $$`,
  `create function leads_team(viewer uuid, team uuid) returns boolean
    language sql stable security invoker
    as $$
      with recursive upward (team_id) as (
        select team
        union
        select t.parent_team_id from upward u join known_team t using (team_id) where t.parent_team_id is not null
      )
      select exists (
        select 1 from upward u join known_team t using (team_id)
        join known_person p on p.person_id = t.lead_id
        where t.lead_id = viewer and p.active
      )
    $$`,
  `create function leads_person(viewer uuid, person uuid, day date) returns boolean
    language sql stable security invoker
    as $$
      select exists (
        select 1 from known_membership m
        where m.person_id = person and is_member_on(m.from_day, m.to_day, day) and leads_team(viewer, m.team_id)
      )
    $$`,
  `create function teams_beneath(team uuid) returns setof uuid
    language sql stable security invoker
    as $$
      with recursive downward (team_id) as (
        select team
        union
        select t.team_id from downward d join known_team t on t.parent_team_id = d.team_id
      )
      select team_id from downward
    $$`,
];

const tenantTables = ['known_person', 'known_membership', 'known_team', 'erased_person'];

/** What a service keeps of the directory so that it can answer who may see whom, and name people and teams. */
abstract class KnownDirectory implements MigrationInterface {
  readonly name = 'KnownDirectory1764000000000';
  protected abstract readonly service: ServiceName;

  async up(runner: QueryRunner): Promise<void> {
    const walls = tenantTables.flatMap((table) => tenantTable(this.service, table));
    for (const statement of [...tables, ...walls, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function teams_beneath, leads_person, leads_team, is_member_on');
    await runner.query(`drop table ${tenantTables.join(', ')}`);
  }
}

/** The migration for one service's database: its app role is granted what it needs. */
export function knownDirectoryOf(service: ServiceName): new () => MigrationInterface {
  return class extends KnownDirectory {
    protected readonly service = service;
  };
}
