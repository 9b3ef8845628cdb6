import type { EntityManager } from 'typeorm';
import type { Lane, Taken } from '../lane.js';
import type { Cursor, OutboxReader } from './outbox-reader.js';

const addCursor = `
  insert into event_cursor (consumer_group, producer, partition, topics) values ($1, $2, $3, $4) on conflict do nothing`;

// A statement of its own: a reader that waited for the row would go on with the snapshot it had before.
const lockCursor = `
  select kept::text, target::text, done::text, topics from event_cursor
  where consumer_group = $1 and producer = $2 and partition = $3 for update skip locked`;

const storeCursor = `
  update event_cursor set kept = $4::pg_snapshot, target = $5::pg_snapshot, done = $6, topics = $7
  where consumer_group = $1 and producer = $2 and partition = $3`;

const theStart: Cursor = { kept: '1:1:', target: null, done: '0' };

export interface LogLaneOptions {
  readonly group: string;
  readonly producer: string;
  readonly partition: number;
  /** Null: all. */
  readonly topics: readonly string[] | null;
}

/** One partition of a producer's outbox, read with a cursor in the database where the effect is written. */
export class LogLane implements Lane {
  readonly name: string;
  readonly #place: readonly [string, string, number];
  #added = false;

  constructor(
    readonly options: LogLaneOptions,
    private readonly reader: OutboxReader,
  ) {
    const { group, producer, partition } = options;
    this.name = `${group}<-${producer}/${partition}`;
    this.#place = [group, producer, partition];
  }

  async take(manager: EntityManager, limit: number): Promise<Taken | null> {
    const { topics, partition } = this.options;
    if (!this.#added) await manager.query(addCursor, [...this.#place, topics ?? []]);
    const [stored] = await manager.query<(Cursor & { topics: string[] })[]>(lockCursor, [...this.#place]);
    // Where the first event of all failed, the cursor was rolled back with it.
    this.#added = stored !== undefined;
    if (!stored) return null;
    const cursor = this.#insistOnTopics(stored);
    const { rows, next, more } = await this.reader.read({ partition, cursor, limit });
    if (rows.length === 0 && cursor.target === null) return null;
    // What this group does not listen to is passed over here, and not in the query: the cursor must go past it too.
    return { rows: rows.filter(({ topic }) => topics?.includes(topic) ?? true), more, store: (within) => within.query(storeCursor, [...this.#place, next.kept, next.target, next.done, topics ?? []]) };
  }

  /**
   * A group that listens to one topic more starts again, since the log has gone by that topic; the inbox knows the rest.
   * @throws when the group was promised a topic that this build does not handle: an older build must not go past it.
   */
  #insistOnTopics(stored: Cursor & { topics: readonly string[] }): Cursor {
    const topics = this.options.topics ?? [];
    const unknown = stored.topics.filter((topic) => !topics.includes(topic));
    if (unknown.length > 0) {
      throw new Error(`${this.name} has listened to ${unknown.join(', ')}, which this build does not handle. If that is meant, take it out of event_cursor.topics in a migration.`);
    }
    return topics.some((topic) => !stored.topics.includes(topic)) ? theStart : stored;
  }
}
