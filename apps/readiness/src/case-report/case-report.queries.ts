import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { caseStates, type CaseState } from '../cases/case-states.js';
import type { ReportQuestion } from '../exports/open-report.js';
import { movesSql } from './case-moves.rules.js';

/** What is known before the first row is read. */
export interface CaseReportOutline {
  readonly frameworkNumber: number | null;
  readonly settingsVersion: number;
  readonly knowsTrack: boolean;
  readonly knowsTeam: boolean;
  readonly trackName: string | null;
  readonly teamName: string | null;
  readonly cases: number;
}

/** A case as it stood at an instant. */
export interface CaseReportRow {
  readonly caseId: string;
  readonly personId: string;
  /** Today's; null of somebody who was never heard of. */
  readonly name: string | null;
  readonly title: string | null;
  /** Names of the teams the person was in that day. */
  readonly teams: string | null;
  readonly trackName: string;
  readonly state: CaseState;
  readonly since: Date;
  /** Whole days. */
  readonly daysInState: number;
  readonly nominatedAt: Date;
  readonly daysSinceNominated: number;
  readonly round: number;
  /** Null, like the next two, until the person was told. */
  readonly decision: string | null;
  readonly toldAt: Date | null;
  readonly postponedUntil: string | null;
  /** Null, like all below, until a panel opened. */
  readonly openedAt: Date | null;
  readonly readinessState: string | null;
  readonly score: number | null;
  /** 0 to 1. */
  readonly coverage: number | null;
  readonly formulaVersion: string | null;
  readonly settingsVersion: number | null;
  readonly frameworkNumber: number | null;
  readonly digest: string | null;
}

// $1 instant, $2 track or null, $3 team or null.
const scope = `
  with move (action, round, state) as (values ${movesSql}),
  day as materialized (select ($1::timestamptz at time zone 'utc')::date as day),
  membership as materialized (
    select m.person_id, m.team_id from known_membership m, day where is_member_on(m.from_day, m.to_day, day.day)
  ),
  asked as materialized (
    select c.* from promotion_case c
    where c.nominated_at <= $1 and ($2::text is null or c.track_id = $2) and ($3::uuid is null or exists (
      select from membership m where m.person_id = c.person_id and m.team_id in (select teams_beneath($3))
    ))
  )`;

const outlineSql = `${scope}
  select (select number from framework_version where state = 'published' and effective_from <= $1 order by effective_from desc, number desc limit 1) as "frameworkNumber",
         coalesce((select version from scoring_settings where effective_from <= $1 order by effective_from desc, version limit 1), 0) as "settingsVersion",
         ($2::text is null or exists (select from framework_track where track_id = $2) or exists (select from promotion_case where track_id = $2)) as "knowsTrack",
         ($3::uuid is null or exists (select from known_team where team_id = $3)) as "knowsTeam",
         coalesce(
           (select t.name from framework_track t join framework_version v using (organisation_id, framework_version_id) where t.track_id = $2 order by v.effective_from desc nulls last, v.number desc limit 1),
           (select track_name from promotion_case where track_id = $2 order by nominated_at desc limit 1)
         ) as "trackName",
         (select name from known_team where team_id = $3) as "teamName",
         (select count(*)::int from asked) as cases`;

// Whose case it is reads of the packet when they are told, wherever they read it: $4 is the viewer.
const rowsSql = `${scope},
  moved as (
    select l.case_id, l.at, l.id, l.round, m.state, lag(m.state) over (partition by l.case_id order by l.at, l.id) as before
    from promotion_log l join move m on m.action = l.action and (m.round is null or m.round = l.round)
    where l.at <= $1
  ),
  standing as (
    select distinct on (case_id) case_id, state, at as since, round from moved where state is distinct from before order by case_id, at desc, id desc
  )
  select c.id as "caseId", c.person_id as "personId", p.name, p.title, teams.names as teams, c.track_name as "trackName",
         s.state, s.since, floor(extract(epoch from $1 - s.since) / 86400)::int as "daysInState",
         c.nominated_at as "nominatedAt", floor(extract(epoch from $1 - c.nominated_at) / 86400)::int as "daysSinceNominated", s.round,
         told.decision, told.told_at as "toldAt", told.postponed_until::text as "postponedUntil",
         panel.opened_at as "openedAt", panel.readiness_state as "readinessState", panel.score, panel.coverage, panel.packet::json->>'formulaVersion' as "formulaVersion",
         (panel.packet::json->>'settingsVersion')::int as "settingsVersion", v.number as "frameworkNumber", panel.packet_digest as digest
  from asked c
  join standing s on s.case_id = c.id
  left join known_person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
  left join (
    select m.person_id, string_agg(t.name, ' / ' order by t.name) as names from membership m join known_team t using (team_id)
    group by m.person_id
  ) teams on teams.person_id = c.person_id
  left join lateral (
    select r.* from promotion_round r where r.organisation_id = c.organisation_id and r.case_id = c.id and r.told_at <= $1 order by r.round desc limit 1
  ) told on true
  left join lateral (
    select r.* from promotion_round r
    where r.organisation_id = c.organisation_id and r.case_id = c.id and r.opened_at <= $1 and (c.person_id <> $4 or r.told_at is not null)
    order by r.round desc limit 1
  ) panel on true
  left join framework_version v on v.organisation_id = c.organisation_id and v.framework_version_id = (panel.packet::json->>'frameworkVersionId')::uuid
  order by array_position($5::text[], s.state), s.since, c.id`;

const parametersOf = ({ asOf, trackId, teamId }: ReportQuestion) => [asOf, trackId, teamId];

/** Reads how cases stood at an instant, from what was written down of them. */
@Injectable()
export class CaseReportQueries {
  constructor(private readonly database: TenantDatabase) {}

  async outline(organisationId: string, question: ReportQuestion): Promise<CaseReportOutline> {
    const [outline] = await this.database.select<CaseReportOutline>(organisationId, outlineSql, parametersOf(question));
    if (!outline) throw new Error('The outline of the report is one row, always.');
    return outline;
  }

  /** By state in the order of a case's way, the longest in it first. */
  rows({ organisationId, personId }: Viewer, question: ReportQuestion): AsyncIterable<CaseReportRow> {
    return this.database.stream<CaseReportRow>(organisationId, rowsSql, [...parametersOf(question), personId, caseStates]);
  }
}
