import { searchOf } from '../../lib/team-address.js';
import type { AddressOf } from '../../lib/use-address.js';
import type { Order, Shown } from './shown-ratees.js';

/** Where in the ratings the reader is: all skills of one person, or one skill of all; and of whom. */
export interface RatePlace {
  by: 'person' | 'skill';
  person: string;
  skill: string;
  shown: Shown;
  order: Order;
}

const among = <Value extends string>(values: readonly Value[], given: string | null): Value | undefined => values.find((value) => value === given);

/** The place in the address: Back leads to the one before. */
export const rateAddress: AddressOf<RatePlace> = {
  read: (search) => ({
    by: search.get('by') === 'skill' ? 'skill' : 'person',
    person: search.get('person') ?? '',
    skill: search.get('skill') ?? '',
    shown: among(['to-do', 'waiting'], search.get('show')) ?? 'all',
    order: among(['waiting', 'least'], search.get('order')) ?? 'name',
  }),
  write: ({ by, person, skill, shown, order }) => searchOf({ by: by === 'skill' ? 'skill' : '', person, skill, show: shown === 'all' ? '' : shown, order: order === 'name' ? '' : order }),
  isStep: (change) => !('shown' in change || 'order' in change),
};
