import { z } from 'zod';
import { defineEvent } from '../event-contract.js';
import { slug } from './framework-document.js';

const instant = z.iso.datetime({ offset: true });

/** A level, or the reason why there is none. Missing is missing: an unrated skill is in no rating at all. */
const outcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('level'), level: z.int().min(0).max(10) }),
  z.object({ outcome: z.literal('not_applicable') }),
  z.object({ outcome: z.literal('no_opportunity') }),
]);

const rating = z
  .object({
    ratingId: z.uuid(),
    skillId: slug,
    kind: z.enum(['self', 'manager', 'agreed']),
    raterId: z.uuid(),
    /** When the rater gave it: its age runs from here. */
    givenAt: instant,
    /** When person and manager could both see it: it counts from here. */
    revealedAt: instant,
  })
  .and(outcome);

const payload = z.object({
  personId: z.uuid(),
  cycleId: z.uuid(),
  frameworkVersionId: z.uuid(),
  ratings: z.array(rating).min(1),
});

/** Ratings of one person that were revealed together. Before this event their values are in no event at all. */
export const ratingsRevealedV1 = defineEvent({
  topic: 'assessments.ratings-revealed.v1',
  kind: 'event',
  payload,
  orderedBy: (revealed) => revealed.personId,
});
