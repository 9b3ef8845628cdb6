import { z } from 'zod';
import { defineEvent } from '../event-contract.js';
import { evidenceField, slug } from './framework-document.js';

const payload = z.object({
  evidenceId: z.uuid(),
  personId: z.uuid(),
  skillIds: z.array(slug).min(1),
  /** When the work was done. */
  occurredOn: z.iso.date(),
  acceptedAt: z.iso.datetime({ offset: true }),
  /** Which parts were filled; the words themselves stay with their owner. */
  filled: z.array(evidenceField),
  /** What the person was in it: `lead`, `owner`, `contributor` ...; null when not said. */
  ownRole: z.string().max(40).nullable(),
  /** Points out of 7. */
  quality: z.int().min(0).max(7),
});

/** A piece of evidence was accepted by its verifier. Facts only, so that scoring can apply its rules. */
export const evidenceAcceptedV1 = defineEvent({
  topic: 'assessments.evidence-accepted.v1',
  kind: 'event',
  payload,
  orderedBy: (evidence) => evidence.personId,
});
