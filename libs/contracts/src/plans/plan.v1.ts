import { z } from 'zod';
import { slug } from '../assessments/framework-document.js';
import { defineEvent } from '../event-contract.js';

const instant = z.iso.datetime({ offset: true });

const item = z.object({
  itemId: z.uuid(),
  /** What it asks for, as `raise:security`, `evidence:security`, `sustain`, `certify:certified-kubernetes-application-developer`, `step:` with a template and a step of it. */
  asks: z.string().min(1).max(200),
  requirementIds: z.array(slug),
  dueOn: z.iso.date(),
  /** Null while it is open; it opens again when what closed it does not hold any more. */
  closedAt: instant.nullable(),
  closedBy: z.object({ kind: z.enum(['rating', 'evidence', 'certificate', 'cycle']), id: z.string() }).nullable(),
});

const payload = z.object({
  planId: z.uuid(),
  personId: z.uuid(),
  trackId: slug,
  /** Grows with each change that somebody makes to it. */
  revision: z.int().min(1),
  draftedAt: instant,
  /** When the second of person and manager agreed; null before. */
  agreedAt: instant.nullable(),
  /** Null: it is the person's plan today. */
  endedAt: instant.nullable(),
  /** Those that nobody dropped, in their order. */
  items: z.array(item),
});

/** State of the newest development plan of a person. The words in it stay with its people. */
export const planV1 = defineEvent({
  topic: 'plans.plan.v1',
  kind: 'state',
  payload,
  orderedBy: (plan) => plan.personId,
});
