import type { EntityManager } from 'typeorm';

/** Until the end of the transaction, one at a time for this thing; ids of rows that may not exist yet cannot be locked as rows. */
export async function takeTurn(manager: EntityManager, kind: string, ...ids: readonly string[]): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [[kind, ...ids].join(':')]);
}

/** One at a time of what a person answers, and of the person's end. */
export function takeAuthorsTurn(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
  return takeTurn(manager, 'author', organisationId, personId);
}
