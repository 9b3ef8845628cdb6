import { z } from 'zod';

/** What surrounds every payload on every transport. The payload itself is parsed by its contract. */
export const envelope = z.object({
  /** UUID v7 of this event; the inbox remembers it, so a repeated delivery has no second effect. */
  id: z.uuid(),
  topic: z.string(),
  organisationId: z.uuid(),
  /** `organisationId:orderedBy`. Order is kept per key and nowhere else. */
  key: z.string(),
  /** The instant the producer wrote it, by the producer's database clock. */
  occurredAt: z.iso.datetime({ offset: true }),
  /** W3C trace context of the request that caused it. */
  traceparent: z.string().optional(),
  /** Null only on a state topic: the key's state is erased. */
  payload: z.unknown(),
});

export type Envelope = z.infer<typeof envelope>;
