import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CaseAction } from './case-states.js';

/** A line of a case's log. */
export interface Logged {
  readonly organisationId: string;
  readonly caseId: string;
  readonly round: number;
  readonly at: Date;
  /** Null: the clock. */
  readonly actorId: string | null;
  readonly action: CaseAction | 'read';
  /** Words of the one who did it, or which parts were read; never what was voted. */
  readonly note?: string | null;
}

const insertSql = `
  insert into promotion_log (organisation_id, id, case_id, round, at, actor_id, action, note) values ($1, $2, $3, $4, $5, $6, $7, $8)`;

export async function log(manager: EntityManager, { organisationId, caseId, round, at, actorId, action, note = null }: Logged): Promise<void> {
  await manager.query(insertSql, [organisationId, v7(), caseId, round, at, actorId, action, note]);
}

/** The database's clock at this moment, not at the transaction's start: who waited for a lock must see what time it became. */
export async function databaseNow(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>(`select date_trunc('milliseconds', clock_timestamp()) as now`);
  if (!row) throw new Error('The database did not say what time it is.');
  return row.now;
}
