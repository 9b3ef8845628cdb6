import type { DataSource, EntityManager } from 'typeorm';

/** Failures after which an event is set aside. */
export const mostFailures = 5;
/** Attempts that took the process with them after which an event is set aside. */
export const mostDeaths = 3;

export interface Attempt {
  /** Earlier attempts that were begun and never ended. */
  readonly deaths: number;
  readonly failures: number;
}

const begin = `
  insert into event_attempt (consumer_group, event_id, begun) values ($1, $2, 1)
  on conflict (consumer_group, event_id) do update set begun = event_attempt.begun + 1
  returning begun - 1 as deaths, failed as failures`;

const end = `update event_attempt set begun = greatest(0, begun - 1), failed = failed + $3 where consumer_group = $1 and event_id = $2`;

/** Counts what was tried with one event: begun is written before the attempt, so that an attempt nobody survived is known. */
export class Attempts {
  constructor(
    private readonly group: string,
    private readonly source: DataSource,
  ) {}

  /** Outside the transaction of the effect, which may never commit. */
  async begin(eventId: string): Promise<Attempt> {
    const [attempt] = await this.source.manager.query<Attempt[]>(begin, [this.group, eventId]);
    return attempt as Attempt;
  }

  /** It did not succeed, but it ended. */
  async end(eventId: string, failed: boolean): Promise<void> {
    await this.source.manager.query(end, [this.group, eventId, failed ? 1 : 0]);
  }

  /** With its effect: it succeeded, or is set aside. */
  async forget(manager: EntityManager, eventId: string): Promise<void> {
    await manager.query('delete from event_attempt where consumer_group = $1 and event_id = $2', [this.group, eventId]);
  }
}
