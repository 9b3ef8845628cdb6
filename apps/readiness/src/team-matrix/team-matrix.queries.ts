import { Injectable } from '@nestjs/common';
import type { State } from '@waymark/scoring';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { MatrixColumn } from '../framework/matrix-column.js';
import type { StandingCells } from '../standing/standing.rules.js';
import { teamMembersSql, teamParameters, type TeamQuestion } from './team-members.sql.js';

/** One person of the answer; from the cells on null for someone of whom nothing was revealed by then. */
export interface MatrixRow {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly teamId: string;
  readonly cells: StandingCells | null;
  readonly state: State | null;
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

const matrixSql = `${teamMembersSql},
  person as (
    select p.person_id as "personId", p.name, p.title, member.team_id as "teamId",
           s.cells, s.state, s.score, s.coverage, s.met, s.must_haves_missed as "mustHavesMissed"
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
  async matrix(viewer: Viewer, question: TeamQuestion): Promise<MatrixAnswer | null> {
    const [answer] = await this.database.select<MatrixAnswer>(viewer.organisationId, matrixSql, teamParameters(viewer, question));
    return answer ?? null;
  }
}
