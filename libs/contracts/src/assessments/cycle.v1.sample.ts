import type { PayloadOf } from '../event-contract.js';
import type { cycleV1 } from './cycle.v1.js';

export const cycleV1Sample: PayloadOf<typeof cycleV1> = {
  cycleId: '01970000-0000-7000-8000-000000000041',
  version: 1,
  name: '2026 Q4',
  kind: 'self_only',
  state: 'open',
  opensAt: '2026-10-01T00:00:00.000Z',
  closesAt: '2026-12-31T23:59:59.000Z',
  frameworkVersionId: '01970000-0000-7000-8000-000000000031',
};
