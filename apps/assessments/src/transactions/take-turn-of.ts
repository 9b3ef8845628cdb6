import { CallerError } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { takeAuthorsTurn } from './take-turn.js';

/** One's turn with what belongs to a person. */
export interface TurnOf {
  readonly organisationId: string;
  /** Whose things are written. */
  readonly personId: string;
  /** Who writes. */
  readonly writerId: string;
}

// The clock now and not at the transaction's start: whoever waited for a turn must see what time it became, and who is gone.
const momentSql = `
  select date_trunc('milliseconds', clock_timestamp()) as now, exists (select 1 from erased_person where person_id = any ($1::uuid[])) as erased`;

/**
 * Until the end of the transaction, one at a time for what belongs to this person, and the time at which the turn came.
 * @throws CallerError UNAUTHENTICATED for somebody erased, whose token has some minutes left: nothing of theirs begins anew.
 */
export async function takeTurnOf(manager: EntityManager, { organisationId, personId, writerId }: TurnOf): Promise<Date> {
  await takeAuthorsTurn(manager, organisationId, personId);
  const [moment] = await manager.query<{ now: Date; erased: boolean }[]>(momentSql, [[personId, writerId]]);
  if (!moment || moment.erased) throw new CallerError('UNAUTHENTICATED', 'Sign in again.');
  return moment.now;
}
