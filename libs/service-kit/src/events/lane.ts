import type { EntityManager } from 'typeorm';
import type { EventRow } from './event-row.js';

/** Some events that come next, in their order. */
export interface Taken {
  readonly rows: readonly EventRow[];
  /** There is more: take again at once. */
  readonly more: boolean;
  /** Notes, in the transaction of their effect, that they are done. */
  store(manager: EntityManager): Promise<void>;
  /** Told once that transaction is through. */
  committed?(): void;
}

/** One partition as one group reads it. Whoever has taken from it holds it until the transaction ends. */
export interface Lane {
  /** For logs. */
  readonly name: string;
  /** The next events, at most `limit`; null when there are none, or another instance of the group holds the lane. */
  take(manager: EntityManager, limit: number): Promise<Taken | null>;
}
