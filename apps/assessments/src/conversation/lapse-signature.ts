import type { EntityManager } from 'typeorm';
import type { Place } from './read-conversation.js';

// One more revision also where nobody had signed: who has the page open has not seen what is under it now.
const lapseSql = `
  update agreement set revision = revision + 1,
    lapsed_by = coalesce(manager_id, case when person_signed_at is not null then person_id end, lapsed_by),
    lapsed_at = case when person_signed_at is null and manager_signed_at is null then lapsed_at else $3 end,
    person_signed_at = null, manager_signed_at = null, manager_id = null
  where cycle_id = $1 and person_id = $2 and agreed_at is null`;

// Why levels differ was said of what both said then: it stays where neither has changed.
const staleReasonsSql = `
  delete from difference_reason d using rating n
  where d.cycle_id = $1 and d.person_id = $2 and n.cycle_id = $1 and n.person_id = $2 and n.skill_id = d.skill_id
    and n.kind in ('self', 'manager') and n.revealed_at = $3
    and (n.outcome, n.level) is distinct from (
      select (o.outcome, o.level) from rating o
      where o.cycle_id = $1 and o.person_id = $2 and o.skill_id = n.skill_id and o.kind = n.kind and o.revealed_at < $3
      order by o.given_at desc limit 1)
    and exists (select from agreement a where a.cycle_id = $1 and a.person_id = $2 and a.agreed_at is null)`;

/**
 * One side was rated anew at this instant: a signature that was given under what both said before lapses, and whose it was
 * is kept until they sign again; what was said of a difference that is another now has to be said again. What both have signed is final.
 */
export async function lapseSignature(manager: EntityManager, { cycleId, personId }: Place, at: Date): Promise<void> {
  await manager.query(lapseSql, [cycleId, personId, at]);
  await manager.query(staleReasonsSql, [cycleId, personId, at]);
}
