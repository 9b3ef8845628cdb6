import { Injectable } from '@nestjs/common';
import { slug } from '@waymark/contracts';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { MatrixColumn } from '../framework/matrix-column.js';
import type { StandingCells } from '../standing/standing.rules.js';

/** Which matrix is asked for. */
export interface MatrixQuestion {
  readonly teamId: string;
  readonly trackId: string;
  readonly asOf: Date;
  readonly includeTeamsBeneath: boolean;
}

/** One person of the answer; from the cells on null for someone of whom nothing was revealed by then. */
export interface MatrixRow {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly teamId: string;
  readonly cells: StandingCells | null;
  readonly score: number | null;
  readonly coverage: number | null;
  readonly met: number | null;
  readonly mustHavesMissed: number | null;
}

/** The one row of the answer. Without a track: no framework was in force then, or it has no such track. */
export interface MatrixAnswer {
  readonly teamName: string;
  /** The viewer leads these people; else the viewer is HR. */
  readonly leads: boolean;
  readonly frameworkVersionId: string | null;
  readonly trackName: string | null;
  readonly columns: MatrixColumn[] | null;
  /** JSON of MatrixRow[], by name. As text, since a digest of it tells one answer from another. */
  readonly people: string;
}

// One statement: may the viewer ask, the team, its people that day, the framework then in force, and how each stood.
// In the future the people are those of today: whoever is yet to join is not yet seen by the lead of this team.
// No row at all: the team does not exist or may not be seen, and nobody can tell which. The laterals go from a team to its
// members and from a member to their rows by key, whatever the planner believes about tables it has no statistics of yet.
const matrixSql = `
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
  ),
  person as (
    select p.person_id as "personId", p.name, p.title, member.team_id as "teamId",
           s.cells, s.score, s.coverage, s.met, s.must_haves_missed as "mustHavesMissed"
    from track
    cross join member
    cross join lateral (select * from known_person where person_id = member.person_id limit 1) p
    left join lateral (
      select * from track_standing
      where person_id = member.person_id and track_id = track.track_id and valid_from <= $5
        and framework_version_id = track.framework_version_id
      order by valid_from desc limit 1
    ) s on true
    where p.active or ($5::timestamptz at time zone 'utc')::date < (now() at time zone 'utc')::date
  )
  select team.name as "teamName", team.leads, track.framework_version_id as "frameworkVersionId", track.name as "trackName", track.columns,
         (select coalesce(json_agg(person order by name, "personId"), '[]')::text from person) as people
  from team left join track on true`;

/** Reads a team's matrix in one SELECT, the access question included. */
@Injectable()
export class TeamMatrixQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Null: there is no such team, or the viewer may not see it. */
  async matrix(viewer: Viewer, question: MatrixQuestion): Promise<MatrixAnswer | null> {
    const { teamId, trackId, asOf, includeTeamsBeneath } = question;
    // What is no id at all is no track, and may be no text that the database takes.
    const track = slug.safeParse(trackId).success ? trackId : '';
    const parameters = [viewer.personId, teamId, viewer.roles.includes('hr'), track, asOf, includeTeamsBeneath];
    const [answer] = await this.database.select<MatrixAnswer>(viewer.organisationId, matrixSql, parameters);
    return answer ?? null;
  }
}
