import { z } from 'zod';
import { slug } from '../assessments/framework-document.js';
import { defineEvent } from '../event-contract.js';
import { planStep } from './plan-step.js';

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
    /** Of what was postponed, the steps of the least that would change it, as in `readiness.scored.v1`; null: nothing leads there, or it was not told. */
    least: z.array(planStep).nullable().default(null),
  }).nullable(),
  /** Members of the panel that is open whose vote is missing; nobody waits for them once `votesDueAt` has come. What anybody voted is never told. */
  waitingFor: z.array(z.uuid()).default([]),
  /** Of the panel of this round, when it has opened: when its votes are revealed at the latest. */
  votesDueAt: instant.nullable().default(null),
  /** When they were; null: not yet. That the day has come is told with what is done next. */
  votesRevealedAt: instant.nullable().default(null),
});

/** State of a promotion case; a tombstone when its person is erased. */
export const caseV1 = defineEvent({ topic: 'readiness.case.v1', kind: 'state', payload, orderedBy: ({ caseId }) => caseId });
