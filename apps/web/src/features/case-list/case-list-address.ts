import type { PromotionCaseState, PromotionWaitsFor } from '../../generated/graphql.js';
import { caseStateTitles } from '../../lib/case-state-words.js';
import type { AddressOf } from '../../lib/use-address.js';
import { waitsForTitles } from './case-list-words.js';

/** Which cases are shown; null: whatever it is. */
export interface CaseChoices {
  state: PromotionCaseState | null;
  team: string | null;
  track: string | null;
  waitsFor: PromotionWaitsFor | null;
}

function oneOf<Value extends string>(known: Readonly<Record<Value, unknown>>, text: string | null): Value | null {
  const upper = text?.toUpperCase() ?? '';
  return Object.hasOwn(known, upper) ? (upper as Value) : null;
}

export const caseAddress: AddressOf<CaseChoices> = {
  read: (search) => ({ state: oneOf(caseStateTitles, search.get('state')), team: search.get('team'), track: search.get('track'), waitsFor: oneOf(waitsForTitles, search.get('waits')) }),
  write: ({ state, team, track, waitsFor }) => {
    const parts: [string, string | null | undefined][] = [['state', state?.toLowerCase()], ['team', team], ['track', track], ['waits', waitsFor?.toLowerCase()]];
    return new URLSearchParams(parts.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  },
  isStep: () => false,
};
