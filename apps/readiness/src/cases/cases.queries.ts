import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { PromotionCaseState } from './case-enums.model.js';
import type { CaseRow } from './case-row.js';
import type { PromotionCaseSummary, PromotionDecisionAtScore } from './case.model.js';
import { hasEnded, isSeen, listedColumns, withSeen } from './seen-cases.sql.js';
import { summaryOf } from './shown-case.js';

/** Longer lists end here: what is open comes first, the oldest state first, so what waits longest is there; then what ended last. */
const most = 500;

const casesSql = `${withSeen}
  select ${listedColumns} from promotion_case c
  where ($3::text is null or c.state = $3) and ${isSeen}
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
