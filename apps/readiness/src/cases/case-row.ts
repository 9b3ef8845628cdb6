import type { EntityManager } from 'typeorm';
import type { RoundMoments } from './case-parts.rules.js';
import type { CaseState, RoundNumber } from './case-states.js';

export type Verdict = 'accepted' | 'postponed' | 'rejected';

/** What is said of a requirement of the packet. */
export interface RequirementReason {
  readonly requirementId: string;
  readonly text: string;
}

/** A step of the smallest plan with its name, as it was when it was decided. */
export interface LeastStep {
  readonly id: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface SeatRow {
  readonly memberId: string;
  readonly votedAt: string | null;
  /** False: has left the organisation, as far as is known. */
  readonly active: boolean;
}

export interface RoundRow extends RoundMoments {
  readonly round: RoundNumber;
  readonly appealReason: string | null;
  readonly votesDueAt: Date | null;
  readonly packet: string | null;
  readonly packetDigest: string | null;
  readonly decision: Verdict | null;
  readonly decisionReasons: readonly RequirementReason[] | null;
  readonly decidedBy: string | null;
  readonly postponedUntil: string | null;
  readonly least: readonly LeastStep[] | null;
  readonly toldText: string | null;
  readonly toldBy: string | null;
  readonly seats: readonly SeatRow[];
}

export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly trackId: string;
  readonly trackName: string;
  readonly state: CaseState;
  readonly stateSince: Date;
  readonly round: RoundNumber;
  readonly nominatedBy: string;
  readonly nominatedAt: Date;
  readonly nominationReason: string;
  readonly exceptionReason: string | null;
  readonly nominatedState: string;
  readonly nominatedScore: number | null;
  readonly statement: string | null;
  readonly statementBy: string | null;
  readonly statementAt: Date | null;
}

/** What the viewer and the person are to each other, and whether the person is still here. */
export interface CaseRelation {
  /** The viewer leads the person today. */
  readonly leads: boolean;
  /** The person leads the viewer today. */
  readonly isBeneath: boolean;
  /** Somebody who is here leads the person today, their team or one above it. */
  readonly isLed: boolean;
  /** The directory says that the person is not here any more, or was erased. Not heard of, as in a replay, is not that. */
  readonly hasLeft: boolean;
}

/** A case with its rounds, oldest first. */
export interface WholeCase extends CaseRow {
  readonly rounds: readonly RoundRow[];
}

const today = `(now() at time zone 'utc')::date`;

const caseSql = `
  select id, version, person_id as "personId", track_id as "trackId", track_name as "trackName", state, state_since as "stateSince", round,
         nominated_by as "nominatedBy", nominated_at as "nominatedAt", nomination_reason as "nominationReason", exception_reason as "exceptionReason",
         nominated_state as "nominatedState", nominated_score as "nominatedScore", statement, statement_by as "statementBy", statement_at as "statementAt"
  from promotion_case where id = $1`;

const roundsSql = `
  select round, appeal_reason as "appealReason", opened_at as "openedAt", votes_due_at as "votesDueAt", packet, packet_digest as "packetDigest",
         revealed_at as "revealedAt", decision, decision_reasons as "decisionReasons", decided_by as "decidedBy", decided_at as "decidedAt",
         postponed_until::text as "postponedUntil", least, told_text as "toldText", told_by as "toldBy", told_at as "toldAt",
         coalesce((
           select json_agg(json_build_object('memberId', s.member_id, 'votedAt', s.voted_at, 'active', coalesce(p.active, true)) order by s.member_id)
           from promotion_seat s left join known_person p on p.organisation_id = s.organisation_id and p.person_id = s.member_id
           where s.case_id = r.case_id and s.round = r.round
         ), '[]') as seats
  from promotion_round r where case_id = $1 order by round`;

/** Whether somebody who is here leads the person that this expression gives, their team or one above it. */
export const isLedSql = (person: string) => `exists (
  with recursive above (team_id) as (
    select team_id from known_membership where person_id = ${person} and is_member_on(from_day, to_day, ${today})
    union
    select t.parent_team_id from above join known_team t using (team_id) where t.parent_team_id is not null
  )
  select from above join known_team t using (team_id) join known_person lead on lead.organisation_id = t.organisation_id and lead.person_id = t.lead_id
  where lead.active and lead.person_id <> ${person}
)`;

const relationSql = `
  select leads_person($1, $2, ${today}) as leads, leads_person($2, $1, ${today}) as "isBeneath", ${isLedSql('$2')} as "isLed",
         exists (select from known_person where person_id = $2 and not active) or exists (select from erased_person where person_id = $2) as "hasLeft"`;

/**
 * The case, or null. `for no key update`: nobody else changes it until the transaction ends. `for key share`: it is there
 * until then, for who writes a line into its log while its person may be erased.
 */
export async function readCase(manager: EntityManager, caseId: string, lock: '' | 'for no key update' | 'for key share' = ''): Promise<WholeCase | null> {
  const [row] = await manager.query<CaseRow[]>(`${caseSql} ${lock}`, [caseId]);
  return row ? { ...row, rounds: await manager.query<RoundRow[]>(roundsSql, [caseId]) } : null;
}

export async function relationOf(manager: EntityManager, viewerId: string, personId: string): Promise<CaseRelation> {
  const [relation] = await manager.query<CaseRelation[]>(relationSql, [viewerId, personId]);
  if (!relation) throw new Error('The database did not say how two people stand to each other.');
  return relation;
}

/** The round that is held or was held last. */
export function currentRound({ rounds, round: number }: WholeCase): RoundRow {
  const round = rounds.find(({ round }) => round === number);
  if (!round) throw new Error('A case has the round that it is in.');
  return round;
}
