import type { EntityManager } from 'typeorm';

/** How far each side of a participant is. */
export interface HeldParticipant {
  readonly reopenedUntil: Date | null;
  readonly selfSubmittedAt: Date | null;
  readonly managerSubmittedAt: Date | null;
  readonly managerSubmittedBy: string | null;
  readonly revealedAt: Date | null;
}

/** Whose place in which cycle. */
export interface Place {
  readonly cycleId: string;
  readonly personId: string;
  /** Whether somebody who was heard of late comes in now. */
  readonly isOpen: boolean;
}

const holdSql = `
  select reopened_until as "reopenedUntil", self_submitted_at as "selfSubmittedAt", manager_submitted_at as "managerSubmittedAt",
         manager_submitted_by as "managerSubmittedBy", revealed_at as "revealedAt"
  from cycle_participant where cycle_id = $1 and person_id = $2 for update`;

const joinSql = `
  insert into cycle_participant (organisation_id, cycle_id, person_id, joined, added_at)
  select c.organisation_id, c.id, $2, 'opening', date_trunc('milliseconds', clock_timestamp())
  from cycle c where c.id = $1 and $2::uuid in (select cycle_population($1, true))
  on conflict do nothing`;

/** A participant's row, held until the transaction ends: what comes of both sides is decided one at a time. Null: not in the cycle. */
export async function holdParticipant(manager: EntityManager, { cycleId, personId, isOpen }: Place): Promise<HeldParticipant | null> {
  const key = [cycleId, personId];
  const [there] = await manager.query<HeldParticipant[]>(holdSql, key);
  if (there || !isOpen) return there ?? null;
  await manager.query(joinSql, key);
  const [joined] = await manager.query<HeldParticipant[]>(holdSql, key);
  return joined ?? null;
}

/** Whether answers about a participant are taken at an instant: the cycle is open, or it was reopened for them. */
export function isTaking({ reopenedUntil }: Pick<HeldParticipant, 'reopenedUntil'>, isOpen: boolean, now: Date): boolean {
  return isOpen || (reopenedUntil !== null && reopenedUntil > now);
}
