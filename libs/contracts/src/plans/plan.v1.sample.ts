import type { PayloadOf } from '../event-contract.js';
import type { planV1 } from './plan.v1.js';

export const planV1Sample: PayloadOf<typeof planV1> = {
  planId: '01970000-0000-7000-8000-000000000081',
  personId: '01970000-0000-7000-8000-000000000011',
  trackId: 'senior-backend-developer',
  revision: 3,
  draftedAt: '2026-10-05T09:00:00.000Z',
  agreedAt: '2026-10-06T14:10:00.000Z',
  endedAt: null,
  items: [
    {
      itemId: '01970000-0000-7000-8000-000000000082',
      asks: 'raise:security',
      requirementIds: ['security'],
      dueOn: '2026-11-16',
      closedAt: '2026-11-02T10:00:00.000Z',
      closedBy: { kind: 'rating', id: '01970000-0000-7000-8000-000000000051' },
    },
    { itemId: '01970000-0000-7000-8000-000000000083', asks: 'sustain', requirementIds: ['security'], dueOn: '2027-04-05', closedAt: null, closedBy: null },
  ],
};
