import { z } from 'zod';
import { defineEvent } from '../event-contract.js';

const instant = z.iso.datetime({ offset: true });

const payload = z.object({
  cycleId: z.uuid(),
  /** Grows by one with each change of this cycle; older never overwrites newer. */
  version: z.int().min(1),
  name: z.string().min(1).max(100),
  /** `self_only`: an answer is revealed when submitted. `self_and_manager`: blind, revealed together. */
  kind: z.enum(['self_only', 'self_and_manager']),
  state: z.enum(['planned', 'open', 'closed']),
  opensAt: instant,
  /** When it closes, or closed. */
  closesAt: instant,
  frameworkVersionId: z.uuid(),
});

/** State of a cycle. */
export const cycleV1 = defineEvent({
  topic: 'assessments.cycle.v1',
  kind: 'state',
  payload,
  orderedBy: (cycle) => cycle.cycleId,
});
