import { rolesOf, tenantTable } from '@waymark/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Foreign keys wait for the end of the transaction: an import writes teams that name each other in batches.
const later = 'deferrable initially deferred';

const tables = [
  `create table organisation (
    organisation_id uuid primary key,
    name text not null,
    version integer not null,
    created_at timestamptz not null default now()
  )`,
  `create table person (
    organisation_id uuid not null references organisation,
    person_id uuid not null,
    email text not null check (email = lower(email)),
    name text not null,
    title text,
    roles text[] not null check (roles <@ array['engineer', 'hr', 'admin']),
    active boolean not null default true,
    version integer not null,
    primary key (organisation_id, person_id),
    unique (email, organisation_id)
  )`,
  `create index person_by_name on person (organisation_id, name collate "und-x-icu", person_id)`,
  `create table team (
    organisation_id uuid not null references organisation,
    team_id uuid not null,
    name text not null,
    parent_team_id uuid check (parent_team_id <> team_id),
    lead_id uuid,
    version integer not null,
    primary key (organisation_id, team_id),
    foreign key (organisation_id, parent_team_id) references team ${later},
    foreign key (organisation_id, lead_id) references person ${later}
  )`,
  `create unique index team_name on team (organisation_id, lower(name))`,
  `create index team_parent on team (organisation_id, parent_team_id)`,
  `create index team_lead on team (organisation_id, lead_id)`,
  `create table membership (
    organisation_id uuid not null,
    person_id uuid not null,
    team_id uuid not null,
    from_day date not null,
    to_day date check (to_day > from_day),
    primary key (organisation_id, person_id, from_day),
    foreign key (organisation_id, person_id) references person ${later},
    foreign key (organisation_id, team_id) references team ${later}
  )`,
  `create index membership_team on membership (organisation_id, team_id)`,
  // One team at a time: what a move closes is then never in doubt.
  `create unique index membership_open on membership (organisation_id, person_id) where to_day is null`,
  `create table people_import (
    organisation_id uuid not null references organisation,
    import_id uuid not null,
    file_digest bytea not null,
    imported_by uuid not null,
    imported_at timestamptz not null default now(),
    counts jsonb not null,
    primary key (organisation_id, import_id)
  )`,
  `create table credential (
    organisation_id uuid not null,
    person_id uuid not null,
    password_hash text not null,
    set_at timestamptz not null default now(),
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references person
  )`,
  // Of sessions and invitations the database knows hashes: who reads it can be nobody by that.
  `create table session (
    organisation_id uuid not null,
    secret_hash bytea not null,
    person_id uuid not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    expires_at timestamptz not null,
    primary key (organisation_id, secret_hash),
    foreign key (organisation_id, person_id) references person
  )`,
  `create index session_person on session (organisation_id, person_id)`,
  `create table invitation (
    organisation_id uuid not null,
    person_id uuid not null,
    secret_hash bytea not null,
    invited_by uuid not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (organisation_id, person_id),
    unique (organisation_id, secret_hash),
    foreign key (organisation_id, person_id) references person
  )`,
];

const tenantTables = ['organisation', 'person', 'team', 'membership', 'people_import', 'credential', 'session', 'invitation'];

const functions = [
  `create function is_member_on(from_day date, to_day date, day date) returns boolean
    language sql immutable
    as $$ select from_day <= day and (to_day is null or day < to_day) $$`,
  // UNION drops a team already met, so the walk ends whatever the data says.
  `create function led_teams(viewer uuid) returns setof uuid
    language sql stable security invoker
    as $$
      with recursive downward (team_id) as (
        select t.team_id from team t join person p on p.person_id = t.lead_id where t.lead_id = viewer and p.active
        union
        select t.team_id from downward d join team t on t.parent_team_id = d.team_id
      )
      select team_id from downward
    $$`,
  `create function leads_above(person uuid, day date) returns setof uuid
    language sql stable security invoker
    as $$
      with recursive upward (team_id) as (
        select m.team_id from membership m where m.person_id = person and is_member_on(m.from_day, m.to_day, day)
        union
        select t.parent_team_id from upward u join team t using (team_id) where t.parent_team_id is not null
      )
      select t.lead_id from upward u join team t using (team_id) where t.lead_id is not null
    $$`,
];

const { app, owner } = rolesOf('directory');

/**
 * Signing in comes before any organisation is known. The one door through the wall: from an e-mail address to at most ten
 * pairs of ids. The policy speaks to the owner alone, whom the app role becomes inside this function and nowhere else.
 */
const signInDoor = [
  `create policy sign_in_door on person for select to ${owner} using (true)`,
  `create function sign_in_candidates(address text) returns table (organisation_id uuid, person_id uuid)
    language sql stable security definer set search_path = ''
    as $$
      select p.organisation_id, p.person_id from public.person p
      where p.email = address and p.active order by p.organisation_id limit 10
    $$`,
  `revoke execute on function sign_in_candidates from public`,
  `grant execute on function sign_in_candidates to ${app}`,
];

// Kept for addresses that belong to nobody too, so it cannot belong to an organisation; keys are hashes.
const backOff = [
  `create table sign_in_back_off (
    key bytea primary key,
    failures integer not null,
    last_at timestamptz not null,
    locked_until timestamptz not null
  )`,
  `create index sign_in_back_off_age on sign_in_back_off (last_at)`,
  `grant select, insert, update, delete on sign_in_back_off to ${app}`,
];

/** Organisations, people, teams, and how people sign in. */
export class DirectoryTables1764000100000 implements MigrationInterface {
  readonly name = 'DirectoryTables1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = tenantTables.flatMap((table) => tenantTable('directory', table));
    for (const statement of [...tables, ...walls, ...functions, ...signInDoor, ...backOff]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function sign_in_candidates, leads_above, led_teams, is_member_on');
    await runner.query(`drop table sign_in_back_off, ${tenantTables.toReversed().join(', ')}`);
  }
}
