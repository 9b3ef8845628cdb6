import type { EventRow } from '../event-row.js';
import type { Lane, Taken } from '../lane.js';

/** What one fetch brought of a partition, as a lane: it is done once all of it is. */
export class BatchLane implements Lane {
  /** How many events are done. */
  done = 0;

  constructor(
    readonly name: string,
    private readonly rows: readonly EventRow[],
  ) {}

  get left(): number {
    return this.rows.length - this.done;
  }

  async take(_manager: unknown, limit: number): Promise<Taken | null> {
    if (this.left === 0) return null;
    const rows = this.rows.slice(this.done, this.done + limit);
    return {
      rows,
      more: this.left > rows.length,
      // The group's offsets are Kafka's to keep; the inbox stands in for them in the transaction.
      store: async () => undefined,
      committed: () => void (this.done += rows.length),
    };
  }
}
