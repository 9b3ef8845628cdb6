import type { PayloadOf } from '../event-contract.js';
import type { evidenceWithdrawnV1 } from './evidence-withdrawn.v1.js';

export const evidenceWithdrawnV1Sample: PayloadOf<typeof evidenceWithdrawnV1> = {
  evidenceId: '01970000-0000-7000-8000-000000000061',
  personId: '01970000-0000-7000-8000-000000000011',
  withdrawnAt: '2026-09-15T09:30:00.000Z',
};
