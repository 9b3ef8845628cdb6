import { z } from 'zod';
import { slug } from '../assessments/framework-document.js';
import { defineEvent } from '../event-contract.js';
import { planStep } from './plan-step.js';

const instant = z.iso.datetime({ offset: true });

const track = z.object({
  trackId: slug,
  /** From this instant on, by these facts, all that follows is so. The interval is that of this instant. */
  since: instant,
  state: z.enum(['NOT_ENOUGH_DATA', 'READY', 'READY_IF', 'NOT_YET']),
  /** 0 to 100; null when nothing is known. */
  score: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** 0 to 1. */
  coverage: z.number(),
  /** Of the whole result; it comes out the same from the same facts at any later time. */
  digest: z.string(),
  /** The cheapest steps after which the state is READY; null where nothing leads there. */
  plan: z.object({ cost: z.number().min(0), steps: z.array(planStep) }).nullable(),
});

const payload = z.object({
  personId: z.uuid(),
  formulaVersion: z.string(),
  settingsVersion: z.int().min(0),
  frameworkVersionId: z.uuid(),
  /** Toward each track of that framework version. */
  tracks: z.array(track),
});

/** State of what readiness says of a person. Told only where it differs from what was told last. */
export const scoredV1 = defineEvent({
  topic: 'readiness.scored.v1',
  kind: 'state',
  payload,
  orderedBy: ({ personId }) => personId,
});
