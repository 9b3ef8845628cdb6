import { z } from 'zod';
import { defineEvent } from '../event-contract.js';

const payload = z.object({
  evidenceId: z.uuid(),
  personId: z.uuid(),
  /** From this instant on an acceptance at or before it counts no more; one after it does, in whichever order they arrive. */
  withdrawnAt: z.iso.datetime({ offset: true }),
});

/** The acceptance of a piece of evidence was taken back. Why stays with its people. */
export const evidenceWithdrawnV1 = defineEvent({
  topic: 'assessments.evidence-withdrawn.v1',
  kind: 'event',
  payload,
  orderedBy: (evidence) => evidence.personId,
});
