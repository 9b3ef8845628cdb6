import type { PayloadOf } from '../event-contract.js';
import type { teamV1 } from './team.v1.js';

export const teamV1Sample: PayloadOf<typeof teamV1> = {
  teamId: '01970000-0000-7000-8000-000000000022',
  version: 2,
  name: 'Payments',
  parentTeamId: '01970000-0000-7000-8000-000000000020',
  leadId: '01970000-0000-7000-8000-000000000012',
};
