import type { TenantDatabase, Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

/** Whose own notes the rest of the transaction, and it alone, may see and write; null: nobody's. */
export async function setAuthor(manager: EntityManager, personId: string | null): Promise<void> {
  await manager.query(`select set_config('app.person', $1, true)`, [personId ?? '']);
}

/** A transaction in which the database shows and takes what only its author may see. For the viewer's own alone. */
export function asAuthor<Result>(database: TenantDatabase, viewer: Viewer, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  return database.transaction(viewer.organisationId, async (manager) => {
    await setAuthor(manager, viewer.personId);
    return work(manager);
  });
}
