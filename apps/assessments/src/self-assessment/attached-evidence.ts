import type { EntityManager } from 'typeorm';
import { SelfAssessmentRefusal, type Answer, type SelfAssessmentRefused } from './self-assessment.model.js';
import { refused, type SelfAnswer } from './self-assessment.rules.js';

/** Of an answer `alias`, in a query: what is still in the log and may be seen, in the order in which it was attached. */
export function attachedIds(alias: string): string {
  return `array(
    select e.id from unnest(${alias}.evidence_ids) with ordinality as attached (id, place)
    join evidence e on e.organisation_id = ${alias}.organisation_id and e.id = attached.id and e.person_id = ${alias}.person_id order by attached.place
  )`;
}

const ownSql = 'select id from evidence where person_id = $1 and id = any ($2::uuid[])';

/** Why one of the answers may not name what it names; null: it may. What stood there before was looked at then, and may be gone since. */
export async function attachmentRefusal(manager: EntityManager, personId: string, { answers, before }: { answers: readonly SelfAnswer[]; before: readonly Answer[] }): Promise<SelfAssessmentRefused | null> {
  const stood = new Map(before.map(({ skillId, evidenceIds }) => [skillId, evidenceIds]));
  const added = answers.map(({ skillId, evidenceIds }) => ({ skillId, ids: evidenceIds.filter((id) => !stood.get(skillId)?.includes(id)) }));
  const ids = added.flatMap((one) => one.ids);
  if (ids.length === 0) return null;
  const own = new Set((await manager.query<{ id: string }[]>(ownSql, [personId, ids])).map(({ id }) => id));
  const strange = added.find((one) => one.ids.some((id) => !own.has(id)));
  return strange ? refused(SelfAssessmentRefusal.NOT_OWN_EVIDENCE, { skillId: strange.skillId }) : null;
}
