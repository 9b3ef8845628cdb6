import { Injectable } from '@nestjs/common';
import type { State } from '@waymark/scoring';
import { TenantDatabase } from '@waymark/service-kit';
import type { ReportQuestion } from '../exports/open-report.js';
import type { TrackReadinessCounts } from './readiness-counts.model.js';
import { reportScope, standingThen } from './report-scope.sql.js';

/** What is known before the first row is read. */
export interface ReportOutline {
  /** Null when no framework was in force at that instant. */
  readonly frameworkNumber: number | null;
  readonly knowsTrack: boolean;
  readonly knowsTeam: boolean;
  readonly trackName: string | null;
  readonly teamName: string | null;
  /** Of the settings in force then. */
  readonly settingsVersion: number;
  readonly people: number;
  readonly tracks: number;
}

/** One person toward one track. */
export interface ReportRow {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  /** Names of the teams the person was in that day. */
  readonly teams: string | null;
  readonly trackName: string;
  readonly requirements: number;
  readonly mustHaves: number;
  /** Names of the must-haves, in the order of the track. */
  readonly mustHaveNames: string[];
  /** Null, like all below, when nothing about the person was revealed by then. */
  readonly state: State | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number | null;
  readonly met: number | null;
  /** By the level alone: below it, not rated, or without an opportunity. A gate asks for more. */
  readonly mustHavesMissed: number | null;
  readonly planCost: number | null;
  readonly failedGates: string[] | null;
  readonly settingsVersion: number | null;
  /** Of the result as it was at `resultFrom`, when what lasts of it began. */
  readonly digest: string | null;
  readonly resultFrom: Date | null;
  /** The instant that `low` and `high` are of: that one, or a night since. */
  readonly intervalFrom: Date | null;
}

const outlineSql = `${reportScope}
  select (select number from framework) as "frameworkNumber",
         ($2::text is null or exists (select 1 from track)) as "knowsTrack",
         ($3::uuid is null or exists (select 1 from known_team where team_id = $3)) as "knowsTeam",
         (select name from track where track_id = $2) as "trackName", (select name from known_team where team_id = $3) as "teamName",
         coalesce((select version from scoring_settings where effective_from <= $1 order by effective_from desc, version limit 1), 0) as "settingsVersion",
         (select count(*)::int from person) as people,
         (select count(*)::int from track) as tracks`;

const rowsSql = `${reportScope}
  select p.person_id as "personId", p.name, p.title, teams.names as teams, track.name as "trackName",
         track.requirements, track.must_haves as "mustHaves",
         array(select c->>'name' from json_array_elements(track.columns) with ordinality as o (c, place) where (c->>'mustHave')::boolean order by place) as "mustHaveNames",
         s.state, s.score, s.coverage, s.met, s.must_haves_missed as "mustHavesMissed", (s.plan->>'cost')::float8 as "planCost",
         case when d.as_of is null then s.low else d.low end as low, case when d.as_of is null then s.high else d.high end as high,
         case when s.gates is not null then array(
           select c->>'name' from json_array_elements(track.columns) with ordinality as o (c, place) where (s.gates->>(place - 1)::int)::int > 0 order by place
         ) end as "failedGates",
         s.settings_version as "settingsVersion", s.digest, s.valid_from as "resultFrom", coalesce(d.as_of, s.valid_from) as "intervalFrom"
  from person p
  cross join track
  left join (
    select m.person_id, string_agg(t.name, ' / ' order by t.name) as names from membership m join known_team t using (team_id)
    group by m.person_id
  ) teams on teams.person_id = p.person_id
  ${standingThen}
  -- What fades, as of the last night, where nothing happened since.
  left join decayed_standing d on d.organisation_id = s.organisation_id and d.person_id = s.person_id and d.track_id = s.track_id
    and d.as_of <= $1 and d.as_of >= s.valid_from and d.framework_version_id = s.framework_version_id
  order by p.name, p.person_id, track.position`;

// Who stands where toward each track: the rows of the report, counted.
const countsSql = `${reportScope}
  select track.track_id as "trackId", track.name as "trackName",
         count(*) filter (where s.state = 'READY')::int as ready, count(*) filter (where s.state = 'READY_IF')::int as "readyIf",
         count(*) filter (where s.state = 'NOT_YET')::int as "notYet", count(*) filter (where coalesce(s.state, 'NOT_ENOUGH_DATA') = 'NOT_ENOUGH_DATA')::int as "notEnoughData"
  from person p
  cross join track
  ${standingThen}
  group by track.track_id, track.name, track.position
  order by track.position`;

const parametersOf = ({ asOf, trackId, teamId }: ReportQuestion) => [asOf, trackId, teamId];

/** Reads HR's report from the same rows as the matrix. */
@Injectable()
export class ReadinessReportQueries {
  constructor(private readonly database: TenantDatabase) {}

  async outline(organisationId: string, question: ReportQuestion): Promise<ReportOutline> {
    const [outline] = await this.database.select<ReportOutline>(organisationId, outlineSql, parametersOf(question));
    if (!outline) throw new Error('The outline of the report is one row, always.');
    return outline;
  }

  /** In the order of the framework; nothing where there is nobody. */
  counts(organisationId: string, question: ReportQuestion): Promise<TrackReadinessCounts[]> {
    return this.database.select<TrackReadinessCounts>(organisationId, countsSql, parametersOf(question));
  }

  rows(organisationId: string, question: ReportQuestion): AsyncIterable<ReportRow> {
    return this.database.stream<ReportRow>(organisationId, rowsSql, parametersOf(question));
  }
}
