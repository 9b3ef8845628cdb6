import type { EntityManager } from 'typeorm';

// A person's events and a framework's arrive on different topics, hence in different transactions. Without a common lock
// each could score the person without having seen the other's fact, and neither would notice.
const lockPersonSql = `
  select pg_advisory_xact_lock_shared(hashtextextended('readiness/' || $1, 0)),
         pg_advisory_xact_lock(hashtextextended('readiness/' || $1 || '/' || $2, 0))`;

const lockOrganisationSql = `select pg_advisory_xact_lock(hashtextextended('readiness/' || $1, 0))`;

/** Until the transaction ends nobody else scores this person; statements that follow see what others committed before. */
export async function lockPerson(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
  await manager.query(lockPersonSql, [organisationId, personId]);
}

/** As `lockPerson`, for everyone of the organisation, also those of whom nothing has arrived yet. */
export async function lockOrganisation(manager: EntityManager, organisationId: string): Promise<void> {
  await manager.query(lockOrganisationSql, [organisationId]);
}
