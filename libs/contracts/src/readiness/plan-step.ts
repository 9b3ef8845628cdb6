import { z } from 'zod';
import { slug } from '../assessments/framework-document.js';

const level = z.number().min(0).max(10);

const ofEveryStep = {
  /** What it costs; those of the steps add up to the cost of the plan. */
  cost: z.number().min(0),
  /** What it adds to the score when nothing else is done; 0 for what no level moves. */
  gain: z.number(),
  /** The requirements of the track that it is for. */
  requirementIds: z.array(slug),
};

/** A step of a smallest plan, with what it is for. */
export const planStep = z.discriminatedUnion('kind', [
  /** By one level; several of one skill stand one after the other. */
  z.object({ kind: z.literal('raise'), skillId: slug, from: level, to: level, ...ofEveryStep }),
  z.object({ kind: z.literal('rate'), skillId: slug, to: level, ...ofEveryStep }),
  z.object({ kind: z.literal('confirm'), skillId: slug, level, ...ofEveryStep }),
  z.object({ kind: z.literal('evidence'), requirementId: slug, ...ofEveryStep }),
  /** One more cycle with every must-have met. */
  z.object({ kind: z.literal('sustain'), ...ofEveryStep }),
]);
