import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { todaySql } from '../people/viewing.rules.js';
import { teamKey, type KnownDirectory, type KnownPerson, type KnownTeam } from './known-directory.js';

const people = `
  select p.person_id as "personId", p.email, p.name, p.title, p.roles, p.active, p.version,
    coalesce((
      select json_agg(json_build_object('teamId', m.team_id, 'from', m.from_day, 'to', m.to_day) order by m.from_day)
      from membership m where m.organisation_id = $1 and m.person_id = p.person_id
    ), '[]') as memberships
  from person p where p.organisation_id = $1 and p.email = any($2)`;

const teams = `
  select t.team_id as "teamId", t.name, t.parent_team_id as "parentTeamId", t.lead_id as "leadId", p.email as "leadEmail", t.version
  from team t left join person p on p.organisation_id = t.organisation_id and p.person_id = t.lead_id
  where t.organisation_id = $1`;

const circumstances = `select ${todaySql}::text as today, (select count(*)::int from person where organisation_id = $1) as people`;

export interface Circumstances {
  readonly today: string;
  /** Everyone in the organisation. */
  readonly people: number;
}

/** What an import needs to know, read in the transaction that will write. */
@Injectable()
export class KnownDirectoryQueries {
  async known(manager: EntityManager, organisationId: string, emails: readonly string[]): Promise<KnownDirectory> {
    const [foundPeople, foundTeams] = [
      await manager.query<KnownPerson[]>(people, [organisationId, emails]),
      await manager.query<KnownTeam[]>(teams, [organisationId]),
    ];
    return {
      people: new Map(foundPeople.map((person) => [person.email, person])),
      teams: new Map(foundTeams.map((team) => [teamKey(team.name), team])),
    };
  }

  async circumstances(manager: EntityManager, organisationId: string): Promise<Circumstances> {
    const [row] = await manager.query<Circumstances[]>(circumstances, [organisationId]);
    if (!row) throw new Error('The database did not say what day it is.');
    return row;
  }
}
