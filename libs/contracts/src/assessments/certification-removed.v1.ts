import { z } from 'zod';
import { defineEvent } from '../event-contract.js';

const payload = z.object({
  certificateId: z.uuid(),
  personId: z.uuid(),
  removedAt: z.iso.datetime({ offset: true }),
});

/** A certificate that was recorded is no more: it had been entered by mistake. */
export const certificationRemovedV1 = defineEvent({
  topic: 'assessments.certification-removed.v1',
  kind: 'event',
  payload,
  orderedBy: (certificate) => certificate.personId,
});
