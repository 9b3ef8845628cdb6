import type { PayloadOf } from '../event-contract.js';
import type { personV1 } from './person.v1.js';

export const personV1Sample: PayloadOf<typeof personV1> = {
  personId: '01970000-0000-7000-8000-000000000011',
  version: 3,
  name: 'Amara Okafor',
  email: 'amara.okafor@northwind.example',
  title: 'Backend Developer',
  roles: ['engineer'],
  active: true,
  memberships: [
    { teamId: '01970000-0000-7000-8000-000000000021', from: '2025-01-06', to: '2026-03-02' },
    { teamId: '01970000-0000-7000-8000-000000000022', from: '2026-03-02', to: null },
  ],
};
