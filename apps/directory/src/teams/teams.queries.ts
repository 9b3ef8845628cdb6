import { Injectable } from '@nestjs/common';
import { loaderOf, TenantDatabase, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { seesEveryone, todaySql } from '../people/viewing.rules.js';
import type { Team } from './team.model.js';

/** Most teams in one answer. */
const mostTeams = 2000;

const columns = `
  t.team_id as id, t.name, t.parent_team_id as "parentId", t.lead_id as "leadId",
  (select count(*)::int from membership m join person p using (organisation_id, person_id)
    where m.team_id = t.team_id and p.active and is_member_on(m.from_day, m.to_day, ${todaySql})) as "memberCount"`;

const teamsByIds = `
  with led as materialized (select led_teams($1) as team_id)
  select ${columns},
    $2::boolean or t.team_id in (select team_id from led)
      or exists (select 1 from membership m where m.person_id = $1 and m.team_id = t.team_id) as seen
  from team t where t.team_id = any($3::uuid[])`;

const teamsInView = `
  select ${columns}, true as seen from team t
  where $2::boolean or t.team_id in (select led_teams($1))
  order by t.name collate "und-x-icu", t.team_id limit ${mostTeams}`;

/** Teams as one viewer may see them. What is asked for in one moment is read together. */
@Injectable()
export class TeamQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Those the viewer leads, with all beneath. */
  led(viewer: Viewer): Promise<Team[]> {
    return this.database.select(viewer.organisationId, teamsInView, [viewer.personId, false]);
  }

  /** Those the viewer leads, with all beneath; for HR and admin all there are. */
  inView(viewer: Viewer): Promise<Team[]> {
    return this.database.select(viewer.organisationId, teamsInView, [viewer.personId, seesEveryone(viewer)]);
  }

  /** One that a record names, to whoever may see that record. */
  named(viewer: Viewer, context: GraphqlContext, id: string): Promise<Team | null> {
    return loaderOf<string, Team>(context, TeamQueries, (ids) => this.#byIds(viewer, ids)).load(id);
  }

  /** One asked for by id; null where it may not be seen. */
  async asked(viewer: Viewer, context: GraphqlContext, id: string): Promise<Team | null> {
    const team = await this.named(viewer, context, id);
    return team?.seen ? team : null;
  }

  async #byIds(viewer: Viewer, ids: readonly string[]): Promise<(Team | null)[]> {
    const rows = await this.database.select<Team>(viewer.organisationId, teamsByIds, [viewer.personId, seesEveryone(viewer), ids.filter((id) => validate(id))]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
