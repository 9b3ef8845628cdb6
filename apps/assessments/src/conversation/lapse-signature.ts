import type { EntityManager } from 'typeorm';
import type { Place } from './read-conversation.js';

// One more revision also where nobody had signed: who has the page open has not seen what is under it now.
const lapseSql = `
  update agreement set revision = revision + 1,
    lapsed_by = coalesce(manager_id, case when person_signed_at is not null then person_id end, lapsed_by),
    lapsed_at = case when person_signed_at is null and manager_signed_at is null then lapsed_at else $3 end,
    person_signed_at = null, manager_signed_at = null, manager_id = null
  where cycle_id = $1 and person_id = $2 and agreed_at is null`;

/**
 * One side was rated anew at this instant: a signature that was given under what both said before lapses, and whose it was
 * is kept until they sign again. What both have signed is final.
 */
export async function lapseSignature(manager: EntityManager, { cycleId, personId }: Place, at: Date): Promise<void> {
  await manager.query(lapseSql, [cycleId, personId, at]);
}
