import { z } from 'zod';
import { defineEvent } from '../event-contract.js';

const payload = z.object({
  organisationId: z.uuid(),
  /** Grows by one with each change of this organisation; an older version never overwrites a newer one. */
  version: z.int().min(1),
  name: z.string().min(1).max(200),
});

/** State of an organisation (tenant). */
export const organisationV1 = defineEvent({
  topic: 'directory.organisation.v1',
  kind: 'state',
  payload,
  orderedBy: (organisation) => organisation.organisationId,
});
