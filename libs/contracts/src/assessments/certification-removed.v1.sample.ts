import type { PayloadOf } from '../event-contract.js';
import type { certificationRemovedV1 } from './certification-removed.v1.js';

export const certificationRemovedV1Sample: PayloadOf<typeof certificationRemovedV1> = {
  certificateId: '01970000-0000-7000-8000-000000000071',
  personId: '01970000-0000-7000-8000-000000000011',
  removedAt: '2026-09-15T09:30:00.000Z',
};
