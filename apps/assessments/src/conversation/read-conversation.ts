import type { Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { farApart } from './conversation.rules.js';
import type { Conversation, ConversationNote, ConversationRow, Dispute } from './conversation.model.js';
import { refusalToSettle } from './settling.rules.js';

/** Whose conversation of which cycle. */
export interface Place {
  readonly cycleId: string;
  readonly personId: string;
}

const headSql = `
  select t.revealed_at as "revealedAt", coalesce(a.revision, 0) as revision, case when a.proposed_by is not null then json_build_object('id', a.proposed_by) end as "proposedBy", a.proposed_at as "proposedAt",
         a.person_signed_at as "personSignedAt", a.manager_signed_at as "managerSignedAt",
         case when a.manager_id is not null then json_build_object('id', a.manager_id) end as "signedManager", a.agreed_at as "agreedAt",
         case when a.lapsed_by is not null then json_build_object('id', a.lapsed_by) end as "lapsedBy", a.lapsed_at as "lapsedAt",
         exists (select from rating r where r.cycle_id = t.cycle_id and r.person_id = t.person_id and r.rater_id = $3) as "viewerRated",
         case when t.person_id = $3 then 'person' when leads_person($3, t.person_id, (now() at time zone 'utc')::date) then 'manager' else 'hr' end as role
  from cycle_participant t left join agreement a on a.organisation_id = t.organisation_id and a.cycle_id = t.cycle_id and a.person_id = t.person_id
  where t.cycle_id = $1 and t.person_id = $2 and t.revealed_at is not null`;

const said = (alias: string) => `
  case when ${alias}.skill_id is not null then
    json_build_object('outcome', ${alias}.outcome, 'level', ${alias}.level, 'comment', ${alias}.comment, 'confidence', ${alias}.confidence, 'interest', ${alias}.interest, 'rater', json_build_object('id', ${alias}.rater_id), 'evidenceIds', ${alias}.evidence_ids) end`;

// Of what one side said twice, having been reopened, the later counts.
const rowsSql = `
  with latest as (
    select distinct on (r.skill_id, r.kind) r.* from rating r
    where r.cycle_id = $1 and r.person_id = $2 and r.kind in ('self', 'manager') order by r.skill_id, r.kind, r.given_at desc
  ),
  proposed as (select * from agreement_answer where cycle_id = $1 and person_id = $2),
  disputed as (select distinct on (d.skill_id) d.* from dispute d where d.cycle_id = $1 and d.person_id = $2 order by d.skill_id, d.opened_at desc, d.id desc)
  select skills.skill_id as "skillId", ${said('s')} as self, ${said('m')} as manager, (m.level - s.level)::int as difference,
         coalesce(abs(m.level - s.level) >= ${farApart}, false) as "needsReason", w.text as reason,
         case when p.skill_id is not null then json_build_object('outcome', p.outcome, 'level', p.level) end as agreed,
         d.id as "disputeId", d.opened_by as "openedBy", d.opened_at as "openedAt", d.reason as "disputeReason",
         d.settled_at as "settledAt", d.settled_by as "settledBy", d.settlement
  from (select skill_id from latest union select skill_id from proposed union select skill_id from disputed) skills
  left join latest s on s.skill_id = skills.skill_id and s.kind = 'self'
  left join latest m on m.skill_id = skills.skill_id and m.kind = 'manager'
  left join proposed p on p.skill_id = skills.skill_id
  left join disputed d on d.skill_id = skills.skill_id
  left join difference_reason w on w.cycle_id = $1 and w.person_id = $2 and w.skill_id = skills.skill_id
  order by coalesce(abs(m.level - s.level), (s.outcome is distinct from m.outcome)::int) desc, skills.skill_id collate "C"`;

// The reader's own are never among those left out: how many they are decides whether there may be more.
const notesSql = `
  select id, json_build_object('id', author_id) as author, visibility, text, saved_at as "savedAt"
  from (
    select * from conversation_note where cycle_id = $1 and person_id = $2 order by author_id <> $3, saved_at desc, id desc limit 200
  ) shown order by saved_at, id`;

type Head = Omit<Conversation, 'cycleId' | 'person' | 'rows' | 'notes'>;
type Row = Omit<ConversationRow, 'dispute'> & Pick<Dispute, 'openedAt' | 'settledAt' | 'settlement'> & {
  readonly disputeId: string | null;
  readonly openedBy: string;
  readonly disputeReason: string;
  readonly settledBy: string | null;
};

/**
 * A conversation as the viewer, who may see the person, sees it: in a transaction of which they are the author, so that of
 * private notes their own alone are there. Null: nothing is revealed.
 */
export async function readConversation(manager: EntityManager, viewer: Viewer, { cycleId, personId }: Place): Promise<Conversation | null> {
  const [head] = await manager.query<Head[]>(headSql, [cycleId, personId, viewer.personId]);
  if (!head) return null;
  const rows = await manager.query<Row[]>(rowsSql, [cycleId, personId]);
  const notes = await manager.query<ConversationNote[]>(notesSql, [cycleId, personId, viewer.personId]);
  return { ...head, cycleId, person: { id: personId }, rows: rows.map((row) => rowOf(row, viewer, head)), notes };
}

function rowOf({ disputeId, openedBy, openedAt, disputeReason, settledAt, settledBy, settlement, ...row }: Row, viewer: Viewer, head: Head): ConversationRow {
  if (disputeId === null) return { ...row, dispute: null };
  const ended = { settledAt, settledBy: settledBy ? { id: settledBy } : null, settlement };
  const maySettle = settledAt === null && refusalToSettle(viewer, head, openedBy) === null;
  return { ...row, dispute: { id: disputeId, openedBy: { id: openedBy }, openedAt, reason: disputeReason, ...ended, maySettle } };
}
