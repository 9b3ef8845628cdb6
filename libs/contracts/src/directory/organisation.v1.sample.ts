import type { PayloadOf } from '../event-contract.js';
import type { organisationV1 } from './organisation.v1.js';

export const organisationV1Sample: PayloadOf<typeof organisationV1> = {
  organisationId: '01970000-0000-7000-8000-000000000001',
  version: 1,
  name: 'Northwind Freight',
};
