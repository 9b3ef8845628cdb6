import type { EntityManager } from 'typeorm';

/** Until the end of the transaction, one at a time of this kind within the organisation. */
export async function lockOrganisation(manager: EntityManager, kind: string, organisationId: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind}:${organisationId}`]);
}
