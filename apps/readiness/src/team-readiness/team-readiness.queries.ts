import { Injectable } from '@nestjs/common';
import type { Plan, State } from '@waymark/scoring';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { MatrixColumn } from '../framework/matrix-column.js';
import type { StandingCells } from '../standing/standing.rules.js';
import { teamMembersSql, teamParameters, type TeamQuestion } from '../team-matrix/team-members.sql.js';

/** How somebody stood, as it is stored. */
export interface StoredStanding {
  readonly cells: StandingCells;
  readonly state: State;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
  readonly plan: Pick<Plan, 'cost' | 'steps'> | null;
  readonly gates: number[];
  readonly flags: string[];
}

/** One person of the answer; no standing for someone of whom nothing was revealed by then. */
export interface TeamRow {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly teamId: string;
  readonly standing: StoredStanding | null;
}

/** The one row of the answer. Without a track: no framework was in force then, or it has no such track. */
export interface TeamAnswer {
  readonly teamName: string;
  /** The viewer leads these people; else the viewer is HR. */
  readonly leads: boolean;
  readonly frameworkVersionId: string | null;
  readonly trackName: string | null;
  readonly columns: MatrixColumn[] | null;
  /** JSON of TeamRow[], by name. As text, since a digest of it tells one answer from another. */
  readonly people: string;
}

// What fades is stored twice: as it was when the row began, and as of a night since. The newer of the two holds, as long
// as that night is not after the instant that is asked for, and was scored by the same framework.
const teamReadinessSql = `${teamMembersSql},
  person as (
    select p.person_id as "personId", p.name, p.title, member.team_id as "teamId", s.standing
    from track
    cross join member
    cross join lateral (select * from known_person where person_id = member.person_id limit 1) p
    left join lateral (
      select json_build_object('cells', t.cells, 'state', t.state, 'score', t.score, 'coverage', t.coverage, 'plan', t.plan, 'gates', t.gates,
        'low', case when d.as_of is null then t.low else d.low end, 'high', case when d.as_of is null then t.high else d.high end,
        'flags', coalesce(d.flags, t.flags)) as standing
      from (
        select * from track_standing
        where person_id = member.person_id and track_id = track.track_id and valid_from <= $5
          and framework_version_id = track.framework_version_id
        order by valid_from desc limit 1
      ) t
      left join decayed_standing d on d.organisation_id = t.organisation_id and d.person_id = t.person_id and d.track_id = t.track_id
        and d.as_of <= $5 and d.as_of >= t.valid_from and d.framework_version_id = t.framework_version_id
    ) s on true
    where p.active or ($5::timestamptz at time zone 'utc')::date < (now() at time zone 'utc')::date
  )
  select team.name as "teamName", team.leads, track.framework_version_id as "frameworkVersionId", track.name as "trackName", track.columns,
         (select coalesce(json_agg(person order by name, "personId"), '[]')::text from person) as people
  from team left join track on true`;

/** Reads a team's readiness in one SELECT, the access question included. */
@Injectable()
export class TeamReadinessQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Null: there is no such team, or the viewer may not see it. */
  async team(viewer: Viewer, question: TeamQuestion): Promise<TeamAnswer | null> {
    const [answer] = await this.database.select<TeamAnswer>(viewer.organisationId, teamReadinessSql, teamParameters(viewer, question));
    return answer ?? null;
  }
}
