import { searchOf } from '../../lib/team-address.js';
import type { AddressOf } from '../../lib/use-address.js';

/** Where in the ratings the reader is: all skills of one person, or one skill of all. */
export interface RatePlace {
  by: 'person' | 'skill';
  person: string;
  skill: string;
}

/** The place in the address: Back leads to the one before. */
export const rateAddress: AddressOf<RatePlace> = {
  read: (search) => ({ by: search.get('by') === 'skill' ? 'skill' : 'person', person: search.get('person') ?? '', skill: search.get('skill') ?? '' }),
  write: ({ by, person, skill }) => searchOf({ by: by === 'skill' ? 'skill' : '', person, skill }),
  isStep: () => true,
};
