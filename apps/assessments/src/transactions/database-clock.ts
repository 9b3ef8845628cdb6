import type { EntityManager } from 'typeorm';

/** The database's clock at this moment, not at the transaction's start: one that waited for a lock must see what time it became. */
export async function databaseNow(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>(`select date_trunc('milliseconds', clock_timestamp()) as now`);
  if (!row) throw new Error('The database did not say what time it is.');
  return row.now;
}
