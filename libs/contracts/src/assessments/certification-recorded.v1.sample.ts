import type { PayloadOf } from '../event-contract.js';
import type { certificationRecordedV1 } from './certification-recorded.v1.js';

export const certificationRecordedV1Sample: PayloadOf<typeof certificationRecordedV1> = {
  certificateId: '01970000-0000-7000-8000-000000000071',
  personId: '01970000-0000-7000-8000-000000000011',
  certificationId: 'certified-kubernetes-application-developer',
  issuedOn: '2025-03-14',
  expiresOn: '2027-03-14',
};
