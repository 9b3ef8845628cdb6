import { Injectable } from '@nestjs/common';
import { personV1, teamV1, type PayloadOf } from '@waymark/contracts';
import { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import type { ImportPlan, PersonWrite, TeamWrite } from './import-plan.rules.js';

/** Rows per statement: few round trips, and no message that a connection chokes on. */
const batch = 2000;

const writePeople = `
  insert into person (organisation_id, person_id, email, name, title, roles, active, version)
  select $1, "personId", email, name, title, roles, true, version
  from json_to_recordset($2) as r ("personId" uuid, email text, name text, title text, roles text[], version integer)
  on conflict (organisation_id, person_id) do update
    set name = excluded.name, title = excluded.title, roles = excluded.roles, active = true, version = excluded.version`;

const writeTeams = `
  insert into team (organisation_id, team_id, name, parent_team_id, lead_id, version)
  select $1, "teamId", name, "parentTeamId", "leadId", version
  from json_to_recordset($2) as r ("teamId" uuid, name text, "parentTeamId" uuid, "leadId" uuid, version integer)
  on conflict (organisation_id, team_id) do update
    set parent_team_id = excluded.parent_team_id, lead_id = excluded.lead_id, version = excluded.version`;

const clearMemberships = `delete from membership where organisation_id = $1 and person_id = any($2)`;

const writeMemberships = `
  insert into membership (organisation_id, person_id, team_id, from_day, to_day)
  select $1, "personId", "teamId", "from", "to"
  from json_to_recordset($2) as r ("personId" uuid, "teamId" uuid, "from" date, "to" date)`;

/** Writes what a plan changes and tells of it, in sets. In the caller's transaction. */
@Injectable()
export class WritePlan {
  constructor(private readonly outbox: Outbox) {}

  async execute(manager: EntityManager, organisationId: string, { people, teams }: Pick<ImportPlan, 'people' | 'teams'>): Promise<void> {
    const write = (sql: string, rows: readonly object[]) => manager.query(sql, [organisationId, JSON.stringify(rows)]);
    for (const rows of batches(people)) await write(writePeople, rows);
    for (const rows of batches(teams)) await write(writeTeams, rows);
    const moved = people.filter((person) => person.moved);
    for (const rows of batches(moved)) {
      await manager.query(clearMemberships, [organisationId, rows.map(({ personId }) => personId)]);
      await write(writeMemberships, rows.flatMap(({ personId, memberships }) => memberships.map((membership) => ({ personId, ...membership }))));
    }
    for (const rows of batches(teams)) await this.outbox.appendAll(manager, organisationId, { contract: teamV1, payloads: rows.map(teamEvent) });
    for (const rows of batches(people)) await this.outbox.appendAll(manager, organisationId, { contract: personV1, payloads: rows.map(personEvent) });
  }
}

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
}

function personEvent({ moved: _, memberships, ...person }: PersonWrite): PayloadOf<typeof personV1> {
  return { ...person, roles: [...person.roles], active: true, memberships: [...memberships] };
}

function teamEvent(team: TeamWrite): PayloadOf<typeof teamV1> {
  return team;
}
