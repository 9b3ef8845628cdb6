import { searchOf } from '../../lib/team-address.js';
import type { AddressOf } from '../../lib/use-address.js';

/** In which order skills stand. */
export interface TalkOrder {
  order: 'difference' | 'framework';
}

export const talkAddress: AddressOf<TalkOrder> = {
  read: (search) => ({ order: search.get('order') === 'framework' ? 'framework' : 'difference' }),
  write: ({ order }) => searchOf({ order: order === 'framework' ? order : '' }),
  isStep: () => false,
};
