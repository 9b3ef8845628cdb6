import type { PayloadOf } from '../event-contract.js';
import type { evidenceAcceptedV1 } from './evidence-accepted.v1.js';

export const evidenceAcceptedV1Sample: PayloadOf<typeof evidenceAcceptedV1> = {
  evidenceId: '01970000-0000-7000-8000-000000000061',
  personId: '01970000-0000-7000-8000-000000000011',
  skillIds: ['database-optimisation'],
  occurredOn: '2026-08-20',
  acceptedAt: '2026-09-01T10:00:00.000Z',
  filled: ['what', 'metric', 'baseline', 'result', 'unit', 'period', 'ownRole', 'verifier'],
  ownRole: 'lead',
  quality: 7,
};
