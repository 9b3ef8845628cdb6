import { z } from 'zod';
import { defineEvent } from '../event-contract.js';
import { slug } from './framework-document.js';

const payload = z.object({
  disputeId: z.uuid(),
  personId: z.uuid(),
  cycleId: z.uuid(),
  skillId: slug,
  openedAt: z.iso.datetime({ offset: true }),
  /** When it was settled, or taken back by who opened it; null while it is open. */
  settledAt: z.iso.datetime({ offset: true }).nullable(),
  /** Grows with each change of the dispute: of two that arrive, the higher one is how it is. */
  version: z.int().min(1),
});

/** Somebody objects to what a cycle says of a skill of a person, or does so no more. Who, why and how it was settled stay with its people. */
export const disputeV1 = defineEvent({
  topic: 'assessments.dispute.v1',
  kind: 'event',
  payload,
  orderedBy: (dispute) => dispute.personId,
});
