import type { EntityManager } from 'typeorm';
import type { Asked, OwedLine } from './asked.js';
import { isHere, keyOf, today } from './duties.js';
import type { SetReason } from './tell-once.js';
import { dayAt, daysBetween, thresholdCome } from './telling-time.rules.js';

/** Days before a panel's day from which a vote is asked for again. */
const daysBefore = 2;
/** Days after which a decision that was told is old news: a house that was upgraded today does not announce those of last year. */
const daysOfNews = 30;
/** Days that a case waits for somebody before they are told. */
const daysOfWaiting = 14;

interface CaseRow {
  readonly kind: 'vote' | 'told';
  readonly recipientId: string;
  readonly caseId: string;
  readonly round: number;
  /** The day of the panel, or when the person was told. */
  readonly at: Date;
}

// Whoever has come into the line of the person votes no more, and nobody is asked about somebody who has left.
const ownSql = `
  select 'vote' as kind, w.person_id as "recipientId", c.case_id as "caseId", c.round, c.votes_due_at as at
  from awaited_vote w join promotion_case c on c.organisation_id = w.organisation_id and c.case_id = w.case_id
  where w.organisation_id = $1 and w.person_id = any ($2::uuid[])
    and c.state = 'panel' and c.votes_due_at > $3 and ${isHere('c.person_id')}
    and not leads_person(w.person_id, c.person_id, ${today}) and not leads_person(c.person_id, w.person_id, ${today})
  union all
  select 'told', c.person_id, c.case_id, c.round, c.told_at
  from promotion_case c
  where c.organisation_id = $1 and c.person_id = any ($2::uuid[]) and c.told_at > $3::timestamptz - interval '${daysOfNews} days'`;

/** Votes that are asked for, and decisions that can be read. */
export async function ownCases(manager: EntityManager, { organisationId, recipients, now }: Asked): Promise<OwedLine[]> {
  const rows = await manager.query<CaseRow[]>(ownSql, [organisationId, [...recipients.keys()], now]);
  return rows.flatMap((row): OwedLine[] => {
    const recipient = recipients.get(row.recipientId);
    if (!recipient) return [];
    const { kind, recipientId, caseId, at } = row;
    if (kind === 'told') return [{ recipientId, line: { reason: 'case_told', caseId }, reason: ['case_told', caseId, at.toISOString()].join(':') }];
    const left = daysBetween(recipient.moment.day, dayAt(at, recipient.timeZone));
    const reason = thresholdCome(left, [daysBefore], recipient.moment.silentDays) === null ? 'vote_asked' : 'vote_due';
    return [{ recipientId, line: { reason, caseId, dueAt: at.toISOString() }, reason: [reason, caseId, row.round].join(':') }];
  });
}

interface WaitingCases {
  readonly recipientId: string;
  readonly items: number;
  readonly caseId: string | null;
}

const isOver = (since: string) => `${since} + interval '${daysOfWaiting} days' <= $3`;
// A panel waits for HR from when its votes can be read.
const since = `case when c.state = 'panel' then coalesce(c.votes_revealed_at, c.votes_due_at) else c.state_since end`;

/**
 * Cases that wait for one longer than two weeks: for the statement of whoever is next above, HR where nobody is; for HR, to
 * seat a panel, to decide, to tell. All of them are counted, once one is new.
 */
export const waitingCases: SetReason<WaitingCases> = {
  owed: `hr as (select r.person_id from recipient r join contact k on k.person_id = r.person_id and k.is_hr),
  late as (
    select c.case_id, c.person_id, c.state, ${since} as since from promotion_case c
    where c.state in ('nominated', 'prepared', 'appealed', 'panel', 'decided') and ${isOver(since)} and ${isHere('c.person_id')}
  ),
  nominated as (select * from late where state = 'nominated'),
  above as (select a.* from next_above(array(select person_id from nominated), ${today}) a),
  waiting as (
    select a.lead_id as recipient_id, n.* from nominated n join above a on a.person_id = n.person_id join recipient r on r.person_id = a.lead_id
    union
    select h.person_id, n.* from hr h cross join nominated n where n.person_id not in (select person_id from above)
    union
    select h.person_id, l.* from hr h cross join late l where l.state <> 'nominated'
  ),
  owed as (
    select recipient_id, person_id as subject_id, case_id, concat_ws(':', 'case_waits', case_id, state, ${keyOf('since')}) as reason
    from waiting where recipient_id <> person_id
  )`,
  said: `
    select o.recipient_id as "recipientId", count(*)::int as items, case when count(*) = 1 then min(o.case_id::text) end as "caseId" from owed o
    where exists (select 1 from fresh f where f.recipient_id = o.recipient_id) group by 1`,
  line: ({ items, caseId }) => ({ reason: 'cases_wait', items, caseId }),
};
