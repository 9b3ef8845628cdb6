import type { PayloadOf } from '../event-contract.js';
import type { ratingsRevealedV1 } from './ratings-revealed.v1.js';

export const ratingsRevealedV1Sample: PayloadOf<typeof ratingsRevealedV1> = {
  personId: '01970000-0000-7000-8000-000000000011',
  cycleId: '01970000-0000-7000-8000-000000000041',
  frameworkVersionId: '01970000-0000-7000-8000-000000000031',
  ratings: [
    {
      ratingId: '01970000-0000-7000-8000-000000000051',
      skillId: 'security',
      kind: 'self',
      raterId: '01970000-0000-7000-8000-000000000011',
      givenAt: '2026-10-12T09:30:00.000Z',
      revealedAt: '2026-10-12T09:30:00.000Z',
      outcome: 'level',
      level: 2,
    },
    {
      ratingId: '01970000-0000-7000-8000-000000000052',
      skillId: 'kubernetes',
      kind: 'self',
      raterId: '01970000-0000-7000-8000-000000000011',
      givenAt: '2026-10-12T09:30:00.000Z',
      revealedAt: '2026-10-12T09:30:00.000Z',
      outcome: 'no_opportunity',
    },
  ],
};
