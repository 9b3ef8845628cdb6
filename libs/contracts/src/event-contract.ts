import type { z } from 'zod';

/**
 * What kind of topic an event travels on.
 * `event`: kept for ever, ids and facts only, no names.
 * `state`: the key's latest state; older ones may be compacted away, and a null payload (a tombstone) erases it.
 */
export type TopicKind = 'event' | 'state';

/** One event and version: its topic, how it is parsed on send and on receive, and how it is ordered. */
export interface EventContract<Payload> {
  /** `<service>.<event in the past tense, or the thing whose state it is>.v<version>`; also the Kafka topic. */
  readonly topic: string;
  readonly kind: TopicKind;
  readonly payload: z.ZodType<Payload>;
  /** The id within the organisation that order is kept for; the transport's key is `organisationId:orderedBy`. */
  orderedBy(payload: Payload): string;
}

/** What a contract carries. */
export type PayloadOf<Contract> = Contract extends EventContract<infer Payload> ? Payload : never;

export function defineEvent<Payload>(contract: EventContract<Payload>): EventContract<Payload> {
  return contract;
}
