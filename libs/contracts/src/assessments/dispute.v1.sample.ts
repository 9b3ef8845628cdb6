import type { PayloadOf } from '../event-contract.js';
import type { disputeV1 } from './dispute.v1.js';

export const disputeV1Sample: PayloadOf<typeof disputeV1> = {
  disputeId: '01970000-0000-7000-8000-000000000071',
  personId: '01970000-0000-7000-8000-000000000011',
  cycleId: '01970000-0000-7000-8000-000000000041',
  skillId: 'kubernetes',
  openedAt: '2026-09-15T09:30:00.000Z',
  settledAt: null,
  version: 1,
};
