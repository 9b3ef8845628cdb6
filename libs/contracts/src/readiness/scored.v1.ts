import { z } from 'zod';
import { slug } from '../assessments/framework-document.js';
import { defineEvent } from '../event-contract.js';

const instant = z.iso.datetime({ offset: true });
const level = z.number().min(0).max(10);

const ofEveryStep = {
  /** What it costs; those of the steps add up to the cost of the plan. */
  cost: z.number().min(0),
  /** What it adds to the score when nothing else is done; 0 for what no level moves. */
  gain: z.number(),
  /** The requirements of the track that it is for. */
  requirementIds: z.array(slug),
};

const step = z.discriminatedUnion('kind', [
  /** By one level; several of one skill stand one after the other. */
  z.object({ kind: z.literal('raise'), skillId: slug, from: level, to: level, ...ofEveryStep }),
  z.object({ kind: z.literal('rate'), skillId: slug, to: level, ...ofEveryStep }),
  z.object({ kind: z.literal('confirm'), skillId: slug, level, ...ofEveryStep }),
  z.object({ kind: z.literal('evidence'), requirementId: slug, ...ofEveryStep }),
  /** One more cycle with every must-have met. */
  z.object({ kind: z.literal('sustain'), ...ofEveryStep }),
]);

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
  plan: z.object({ cost: z.number().min(0), steps: z.array(step) }).nullable(),
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
