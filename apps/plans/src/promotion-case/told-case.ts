import type { caseV1, PayloadOf } from '@waymark/contracts';
import { validate } from 'uuid';
import type { Ask } from '../facts/person-facts.js';
import { PlanRefusal } from '../development-plan/development-plan-refused.model.js';

/** A promotion case as it was told last. */
export type ToldCase = Pick<PayloadOf<typeof caseV1>, 'personId' | 'trackId' | 'state' | 'told'>;

const caseSql = 'select person_id as "personId", track_id as "trackId", state, told from promotion_case where case_id = $1';

/** Null: nothing was told of such a case. */
export async function readCase(caseId: string, ask: Ask): Promise<ToldCase | null> {
  if (!validate(caseId)) return null;
  const [row] = await ask<ToldCase>(caseSql, [caseId]);
  return row ?? null;
}

/** What was postponed: the steps that would change it, and the day. */
export interface Postponed {
  readonly steps: NonNullable<NonNullable<ToldCase['told']>['least']>;
  readonly until: string;
}

/** What was postponed and stands, or why no plan can come of it. An appeal may still end otherwise. */
export function postponedOf({ state, told }: ToldCase): Postponed | { readonly refusal: PlanRefusal } {
  if (state === 'closed' || state === 'withdrawn') return { refusal: PlanRefusal.CASE_ENDED };
  if (told?.decision !== 'postponed' || told.postponedUntil === null) return { refusal: PlanRefusal.CASE_NOT_POSTPONED };
  if (state !== 'told') return { refusal: PlanRefusal.CASE_GOES_ON };
  return { steps: told.least ?? [], until: told.postponedUntil };
}
