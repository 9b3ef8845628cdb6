import type { EntityManager } from 'typeorm';
import type { WholeCase } from './case-row.js';

// In the line of the person, up or down, by the directory as it is today. Who is not known here cannot be judged: no.
const excludedSql = `
  select m.id from unnest($1::uuid[]) as m (id)
  where m.id = $2 or m.id = $3
    or not exists (select from known_person p where p.person_id = m.id and p.active)
    or leads_person(m.id, $2, (now() at time zone 'utc')::date) or leads_person($2, m.id, (now() at time zone 'utc')::date)
    or exists (select from promotion_seat s where s.case_id = $4 and s.round < $5 and s.member_id = m.id)
  order by m.id`;

/** Those who may not be on this panel: the person, the nominator, anyone in the person's line, and anyone of an earlier panel. */
export async function excludedFrom(manager: EntityManager, { id, personId, nominatedBy, round }: WholeCase, memberIds: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(excludedSql, [memberIds, personId, nominatedBy, id, round]);
  return rows.map((row) => row.id);
}
