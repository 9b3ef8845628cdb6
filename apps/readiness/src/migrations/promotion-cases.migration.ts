import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type Grant } from '@waymark/service-kit';

const states = `('nominated', 'prepared', 'panel', 'decided', 'told', 'appealed', 'closed', 'withdrawn')`;
const verdicts = `('accepted', 'postponed', 'rejected')`;

// Deleting a case deletes all that hangs on it, votes that nobody here may see included: references bypass the walls.
const tables = [
  `create table promotion_policy (
    organisation_id uuid not null primary key,
    panel_minimum integer not null check (panel_minimum between 1 and 20),
    voting_days integer not null check (voting_days between 1 and 90),
    changed_by uuid not null,
    changed_at timestamptz not null
  )`,
  `create table promotion_case (
    organisation_id uuid not null,
    id uuid not null,
    version integer not null check (version >= 1),
    person_id uuid not null,
    track_id text not null,
    track_name text not null,
    state text not null check (state in ${states}),
    state_since timestamptz not null,
    round smallint not null check (round in (1, 2)),
    nominated_by uuid not null,
    nominated_at timestamptz not null,
    nomination_reason text not null,
    exception_reason text,
    nominated_state text not null,
    nominated_score double precision,
    statement text,
    statement_by uuid,
    statement_at timestamptz,
    primary key (organisation_id, id)
  )`,
  `create unique index promotion_case_open on promotion_case (organisation_id, person_id, track_id) where state not in ('closed', 'withdrawn')`,
  // The packet as the text that its digest is of: json types may give other bytes back.
  `create table promotion_round (
    organisation_id uuid not null,
    case_id uuid not null,
    round smallint not null check (round in (1, 2)),
    appeal_reason text check ((appeal_reason is not null) = (round = 2)),
    opened_at timestamptz,
    votes_due_at timestamptz,
    packet text,
    packet_digest text,
    readiness_state text,
    score double precision,
    coverage double precision,
    revealed_at timestamptz,
    decision text check (decision in ${verdicts}),
    decision_reasons json,
    decided_by uuid,
    decided_at timestamptz,
    postponed_until date check ((postponed_until is not null) = (decision is not null and decision = 'postponed')),
    least json,
    told_text text,
    told_by uuid,
    told_at timestamptz,
    primary key (organisation_id, case_id, round),
    foreign key (organisation_id, case_id) references promotion_case (organisation_id, id) on delete cascade,
    check ((opened_at is not null) = (packet is not null) and (opened_at is not null) = (packet_digest is not null)),
    check ((decision is not null) = (decided_at is not null) and (told_at is not null) = (told_text is not null))
  )`,
  `create index promotion_round_due on promotion_round (organisation_id, votes_due_at) where revealed_at is null`,
  // That somebody has voted is known; what, is in the vote.
  `create table promotion_seat (
    organisation_id uuid not null,
    case_id uuid not null,
    round smallint not null,
    member_id uuid not null,
    voted_at timestamptz,
    primary key (organisation_id, case_id, round, member_id),
    foreign key (organisation_id, case_id, round) references promotion_round (organisation_id, case_id, round) on delete cascade
  )`,
  `create index promotion_seat_member on promotion_seat (organisation_id, member_id)`,
  `create table promotion_vote (
    organisation_id uuid not null,
    case_id uuid not null,
    round smallint not null,
    author_id uuid not null,
    verdict text not null check (verdict in ${verdicts}),
    reasons json not null,
    primary key (organisation_id, case_id, round, author_id),
    foreign key (organisation_id, case_id, round, author_id) references promotion_seat (organisation_id, case_id, round, member_id) on delete cascade
  )`,
  `create table promotion_log (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    round smallint not null,
    at timestamptz not null,
    actor_id uuid,
    action text not null,
    note text,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id) references promotion_case (organisation_id, id) on delete cascade
  )`,
  `create index promotion_log_case on promotion_log (organisation_id, case_id, at)`,
];

const grants: Readonly<Record<string, readonly Grant[]>> = {
  promotion_policy: ['select', 'insert', 'update'],
  promotion_case: ['select', 'insert', 'update', 'delete'],
  promotion_round: ['select', 'insert', 'update'],
  promotion_seat: ['select', 'insert', 'update', 'delete'],
  promotion_vote: ['select', 'insert', 'update'],
  promotion_log: ['select', 'insert'],
};

// What was voted is its author's alone until the round that it belongs to is revealed; then it cannot be written any more.
const own = `author_id = nullif(current_setting('app.person', true), '')::uuid`;
const revealed = `exists (
  select from promotion_round r
  where r.organisation_id = promotion_vote.organisation_id and r.case_id = promotion_vote.case_id and r.round = promotion_vote.round and r.revealed_at is not null
)`;
const walls = [
  `create policy author on promotion_vote as restrictive using (${own} or ${revealed}) with check (${own} and not ${revealed})`,
];

/** Promotion cases: readiness owns them, so no replay brings them back or changes them. */
export class PromotionCases1765200000000 implements MigrationInterface {
  readonly name = 'PromotionCases1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    const tenants = Object.entries(grants).flatMap(([table, granted]) => tenantTable('readiness', table, granted));
    for (const statement of [...tables, ...tenants, ...walls]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table promotion_log, promotion_vote, promotion_seat, promotion_round, promotion_case, promotion_policy`);
  }
}
