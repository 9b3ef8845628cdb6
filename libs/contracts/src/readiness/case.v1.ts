import { z } from 'zod';
import { slug } from '../assessments/framework-document.js';
import { defineEvent } from '../event-contract.js';

const instant = z.iso.datetime({ offset: true });

const payload = z.object({
  caseId: z.uuid(),
  personId: z.uuid(),
  trackId: slug,
  /** Grows by one with each change; an older version never overwrites a newer one. */
  version: z.int().min(1),
  state: z.enum(['nominated', 'prepared', 'panel', 'decided', 'told', 'appealed', 'closed', 'withdrawn']),
  /** In `state` since. */
  since: instant,
  /** 2 from an appeal on. */
  round: z.int().min(1).max(2),
  /** What the person was told last; null before. Votes, reasons and texts are never told. */
  told: z.object({
    decision: z.enum(['accepted', 'postponed', 'rejected']),
    /** A day, of what was postponed. */
    postponedUntil: z.iso.date().nullable(),
    toldAt: instant,
  }).nullable(),
});

/** State of a promotion case; a tombstone when its person is erased. */
export const caseV1 = defineEvent({ topic: 'readiness.case.v1', kind: 'state', payload, orderedBy: ({ caseId }) => caseId });
