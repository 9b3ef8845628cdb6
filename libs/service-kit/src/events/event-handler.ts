import type { EventContract } from '@waymark/contracts';
import type { EntityManager } from 'typeorm';

/** An event as a handler gets it: parsed by its contract, not handled before. */
export interface ReceivedEvent<Payload> {
  /** UUID v7 of the event. */
  readonly id: string;
  readonly topic: string;
  readonly organisationId: string;
  /** `organisationId:orderedBy`; events of one topic and key arrive in the order in which they were written. */
  readonly key: string;
  /** By the clock of the producer's database. */
  readonly occurredAt: Date;
  /** Null on a state topic: what the key names is erased. */
  readonly payload: Payload | null;
}

/** Listens to one topic. One class and file per event and listener. */
export interface EventHandler<Payload> {
  readonly contract: EventContract<Payload>;
  /**
   * The effect, in a transaction whose organisation is the event's; what commits is the effect and that the event was
   * handled, together. Throwing means "again later", and after some times "set aside".
   */
  handle(event: ReceivedEvent<Payload>, manager: EntityManager): Promise<void>;
}
