import type { EntityManager } from 'typeorm';

/** Until the transaction ends nobody else writes what belongs to this person; statements that follow see what others committed before. */
export async function lockPerson(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('plans/' || $1 || '/' || $2, 0))`, [organisationId, personId]);
}
