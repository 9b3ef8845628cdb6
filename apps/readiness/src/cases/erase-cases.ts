import { caseV1 } from '@waymark/contracts';
import type { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

const ownSql = 'delete from promotion_case where organisation_id = $1 and person_id = $2 returning id';
const seatsSql = `
  delete from promotion_seat s using promotion_round r
  where s.organisation_id = $1 and s.member_id = $2 and r.organisation_id = s.organisation_id and r.case_id = s.case_id and r.round = s.round and r.revealed_at is null`;

/**
 * What goes when a person is erased: their cases with everything in them, and what they voted in others as long as nobody
 * may see it. Votes that were revealed belong to the case of somebody else and stay, under an id that has no name any more.
 * Told a second time, as by a replay, it finds nothing.
 */
export async function eraseCases(outbox: Outbox, manager: EntityManager, { organisationId, personId }: { organisationId: string; personId: string }): Promise<void> {
  const [gone] = await manager.query<[{ id: string }[], number]>(ownSql, [organisationId, personId]);
  for (const { id } of gone) await outbox.erase(manager, organisationId, { contract: caseV1 as never, orderedBy: id });
  await manager.query(seatsSql, [organisationId, personId]);
}
