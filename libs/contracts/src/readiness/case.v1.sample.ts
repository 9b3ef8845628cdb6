import type { PayloadOf } from '../event-contract.js';
import type { caseV1 } from './case.v1.js';

export const caseV1Sample: PayloadOf<typeof caseV1> = {
  caseId: '01970000-0000-7000-8000-0000000000c1',
  personId: '01970000-0000-7000-8000-000000000002',
  trackId: 'senior-backend-developer',
  version: 9,
  state: 'told',
  since: '2026-10-20T09:00:00.000Z',
  round: 1,
  told: {
    decision: 'postponed',
    postponedUntil: '2027-04-01',
    toldAt: '2026-10-20T09:00:00.000Z',
    least: [{ kind: 'raise', skillId: 'security', from: 2, to: 3, cost: 1, gain: 4.2, requirementIds: ['secures-production'] }],
  },
  waitingFor: [],
  votesDueAt: '2026-10-16T09:00:00.000Z',
  votesRevealedAt: '2026-10-14T11:30:00.000Z',
};
