import { slug } from '@waymark/contracts';
import type { Viewer } from '@waymark/service-kit';

/** Which team, toward what, when; the parameters of `teamMembersSql` in their order. */
export interface TeamQuestion {
  readonly teamId: string;
  readonly trackId: string;
  readonly asOf: Date;
  readonly includeTeamsBeneath: boolean;
}

// What every answer about a team begins with: may the viewer ask, the team, the track of the framework then in force, and
// the people that day. What follows it makes it one statement.
// In the future the people are those of today: whoever is yet to join is not yet seen by the lead of this team.
// No row at all: the team does not exist or may not be seen, and nobody can tell which. The laterals go from a team to its
// members and from a member to their rows by key, whatever the planner believes about tables it has no statistics of yet.
export const teamMembersSql = `
  with team as materialized (
    select team_id, name, leads from known_team cross join lateral (select leads_team($1, $2) as leads offset 0) viewer
    where team_id = $2 and ($3 or leads)
  ),
  track as materialized (
    select t.* from framework_track t
    where t.track_id = $4 and t.framework_version_id = (
      select f.framework_version_id from framework_version f
      where f.state = 'published' and f.effective_from <= $5
      order by f.effective_from desc, f.number desc limit 1
    )
  ),
  member as (
    select distinct on (m.person_id) m.person_id, m.team_id
    from team
    cross join lateral (select team.team_id union select b from teams_beneath(team.team_id) b where $6) asked (team_id)
    cross join lateral (
      select person_id, team_id from known_membership
      where team_id = asked.team_id
        and is_member_on(from_day, to_day, least(($5::timestamptz at time zone 'utc')::date, (now() at time zone 'utc')::date))
      offset 0
    ) m
    order by m.person_id, (m.team_id = $2) desc, m.team_id
  )`;

/** The parameters, the viewer's first. What is no id at all is no track, and may be no text that the database takes. */
export function teamParameters(viewer: Viewer, { teamId, trackId, asOf, includeTeamsBeneath }: TeamQuestion): unknown[] {
  const track = slug.safeParse(trackId).success ? trackId : '';
  return [viewer.personId, teamId, viewer.roles.includes('hr'), track, asOf, includeTeamsBeneath];
}
