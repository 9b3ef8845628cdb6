import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { PromotionCaseState } from './case-enums.model.js';
import type { CaseRow } from './case-row.js';
import type { PromotionCaseSummary, PromotionDecisionAtScore } from './case.model.js';
import { summaryOf } from './shown-case.js';

/** Longer lists end here: what is open comes first, the oldest state first, so what waits longest is there; then what ended last. */
const most = 500;

const today = `(now() at time zone 'utc')::date`;
const hasEnded = `c.state in ('closed', 'withdrawn')`;
// Whoever has come into the line of the person is of the panel no more, unless they had voted.
const counts = `(s.voted_at is not null or not (leads_person($1, c.person_id, ${today}) or leads_person(c.person_id, $1, ${today})))`;

// Whom the viewer leads is found once, downward: asked case by case, ten thousand cases took seconds. A seat counts once the
// panel is open: before that its member knows of nothing.
const casesSql = `
  with recursive led_team (team_id) as (
    select t.team_id from known_team t join known_person p on p.person_id = t.lead_id where t.lead_id = $1 and p.active
    union
    select t.team_id from led_team l join known_team t on t.parent_team_id = l.team_id
  ),
  seated as (
    select c.id from promotion_seat s join promotion_round r using (organisation_id, case_id, round) join promotion_case c on c.id = s.case_id
    where s.member_id = $1 and r.opened_at is not null and ${counts}
  )
  select c.id, c.person_id as "personId", c.track_id as "trackId", c.track_name as "trackName", c.state, c.state_since as "stateSince", c.nominated_at as "nominatedAt",
         c.state = 'panel' and not exists (select from known_person p where p.person_id = c.person_id and not p.active) and exists (
           select from promotion_seat s join promotion_round r using (organisation_id, case_id, round)
           where s.case_id = c.id and s.round = c.round and s.member_id = $1 and s.voted_at is null and r.revealed_at is null and ${counts}
         ) as waits
  from promotion_case c
  where ($3::text is null or c.state = $3) and (
    $2 or c.person_id = $1 or c.id in (select id from seated)
    or c.person_id in (select m.person_id from led_team join known_membership m using (team_id) where is_member_on(m.from_day, m.to_day, ${today}))
  )
  order by ${hasEnded}, case when ${hasEnded} then now() - c.state_since else c.state_since - now() end, c.id limit ${most}`;

const decisionsSql = `
  select c.id as "caseId", c.person_id as "personId", c.track_id as "trackId", r.round, r.decision as outcome, (r.decided_at at time zone 'utc')::date::text as "decidedOn",
         r.readiness_state as "readinessState", r.score, r.coverage, r.packet_digest as "packetDigest"
  from promotion_round r join promotion_case c on c.organisation_id = r.organisation_id and c.id = r.case_id
  where r.decision is not null and c.person_id <> $1
  order by r.decided_at desc, c.id, r.round limit ${most}`;

/** Which cases there are, and what came of them beside the score. */
@Injectable()
export class CasesQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** HR: all. Others: their own, those of people they lead, those on whose panel they are. */
  async list({ organisationId, personId, roles }: Viewer, state: PromotionCaseState | null): Promise<PromotionCaseSummary[]> {
    const rows = await this.database.select<CaseRow & { waits: boolean }>(organisationId, casesSql, [personId, roles.includes('hr'), state]);
    return rows.map((row) => summaryOf(row, row.waits));
  }

  /** Newest first. Without the viewer's own: they hear of it as everybody does. */
  async decisions({ organisationId, personId }: Viewer): Promise<PromotionDecisionAtScore[]> {
    const rows = await this.database.select<Omit<PromotionDecisionAtScore, 'person'> & { personId: string }>(organisationId, decisionsSql, [personId]);
    return rows.map(({ personId: id, ...row }) => ({ ...row, person: { id } }));
  }
}
