import { searchOf } from '../../lib/team-address.js';
import type { AddressOf } from '../../lib/use-address.js';

export interface ConversationsPlace {
  /** Whether those are there too whom somebody between leads. */
  beneath: boolean;
  /** HR: disputes of this cycle alone; empty: of all. */
  cycle: string;
}

export const conversationsAddress: AddressOf<ConversationsPlace> = {
  read: (search) => ({ beneath: search.get('beneath') === '1', cycle: search.get('cycle') ?? '' }),
  write: ({ beneath, cycle }) => searchOf({ beneath: beneath ? '1' : '', cycle }),
  isStep: () => false,
};
