import type { EntityManager } from 'typeorm';
import { log } from './case-log.js';

/** A round whose case is held. */
export interface RoundToReveal {
  readonly organisationId: string;
  readonly caseId: string;
  readonly round: number;
  readonly now: Date;
}

// Once: what is revealed is not revealed again, whoever comes second.
const revealSql = `
  update promotion_round set revealed_at = $3
  where case_id = $1 and round = $2 and opened_at is not null and revealed_at is null
    and ($4 or not exists (select from promotion_seat s where s.case_id = $1 and s.round = $2 and s.voted_at is null))
  returning 1`;

async function reveal(manager: EntityManager, { organisationId, caseId, round, now }: RoundToReveal, dayHasCome: boolean): Promise<void> {
  const [rows] = await manager.query<[unknown[], number]>(revealSql, [caseId, round, now, dayHasCome]);
  if (rows.length > 0) await log(manager, { organisationId, caseId, round, at: now, actorId: null, action: 'reveal' });
}

/** Whoever left does not count as having voted: their seat goes to somebody else, or the day comes. */
export function revealIfAllVoted(manager: EntityManager, round: RoundToReveal): Promise<void> {
  return reveal(manager, round, false);
}

/** What there is by then, be it nothing. */
export function revealWhatThereIs(manager: EntityManager, round: RoundToReveal): Promise<void> {
  return reveal(manager, round, true);
}
