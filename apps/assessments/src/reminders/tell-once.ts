import type { EntityManager } from 'typeorm';
import type { Asked, OwedLine, ToldLine } from './asked.js';

// Held: whoever is being erased is gone before this, or takes with them what is written here.
const held = (ids: string) => `
  here as materialized (select p.person_id from known_person p where p.active and p.person_id in (${ids}) order by p.person_id for key share)`;

const tellSql = `
  with owed as (select * from json_to_recordset($2) as r (recipient_id uuid, reason text, message_id uuid)),
  ${held('select recipient_id from owed')}
  insert into reminder (organisation_id, recipient_id, reason, message_id, told_at)
  select $1, o.recipient_id, o.reason, o.message_id, $3 from owed o join here on here.person_id = o.recipient_id
  on conflict do nothing returning recipient_id as "recipientId", reason`;

/** Of these lines those that nobody was told before; from now on they are told. */
export async function tellOnce(manager: EntityManager, { organisationId, recipients, now }: Asked, owed: readonly OwedLine[]): Promise<ToldLine[]> {
  if (owed.length === 0) return [];
  const rows = owed.map(({ recipientId, reason }) => ({ recipient_id: recipientId, reason, message_id: recipients.get(recipientId)?.messageId }));
  const fresh = await manager.query<{ recipientId: string; reason: string }[]>(tellSql, [organisationId, JSON.stringify(rows), now]);
  const keys = new Set(fresh.map(({ recipientId, reason }) => `${recipientId} ${reason}`));
  return owed.filter(({ recipientId, reason }) => keys.has(`${recipientId} ${reason}`));
}

/** A reason that the database alone can find and note, however many people it is about. */
export interface SetReason<Row> {
  /** CTEs of $3, the instant, $4, the policy's days, and `recipient` (person_id, message_id); the last one `owed`, with recipient_id, subject_id and reason. */
  readonly owed: string;
  /** What is said, of `owed`, `told` and `fresh`, the rows of it that are new; each row has a recipientId. */
  readonly said: string;
  line(row: Row): ToldLine['line'];
}

/** Finds what is owed, notes what is new of it, and answers the lines: one statement. */
export async function tellSet<Row extends { readonly recipientId: string }>(manager: EntityManager, asked: Asked, { owed, said, line }: SetReason<Row>): Promise<ToldLine[]> {
  const sql = `
    with recipient as (select r.person_id, r.message_id from json_to_recordset($2) as r (person_id uuid, message_id uuid)),
    ${owed},
    ${held('select recipient_id from owed union select subject_id from owed')},
    told as (
      insert into reminder (organisation_id, recipient_id, reason, subject_id, message_id, told_at)
      select $1, o.recipient_id, o.reason, o.subject_id, r.message_id, $3::timestamptz
      from owed o
      join recipient r on r.person_id = o.recipient_id
      join here reader on reader.person_id = o.recipient_id
      join here subject on subject.person_id = o.subject_id
      where $4::int is not null
      on conflict do nothing returning recipient_id, reason
    ),
    fresh as (select o.* from owed o join told on told.recipient_id = o.recipient_id and told.reason = o.reason)
    ${said}`;
  const recipients = [...asked.recipients.values()].map(({ personId, messageId }) => ({ person_id: personId, message_id: messageId }));
  const rows = await manager.query<Row[]>(sql, [asked.organisationId, JSON.stringify(recipients), asked.now, asked.policy.escalateAfterDays]);
  return rows.map((row) => ({ recipientId: row.recipientId, line: line(row) }));
}
