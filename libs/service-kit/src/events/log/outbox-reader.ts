import { Pool } from 'pg';
import type { EventRow } from '../event-row.js';

/** How far a group has come in one partition; instants of the producer's database, as it writes them. */
export interface Cursor {
  /** Everything visible in this snapshot is done. */
  readonly kept: string;
  /** The batch under way: what is visible here and not in `kept`. Null between batches. */
  readonly target: string | null;
  /** Position of the last row of the batch under way that is done. */
  readonly done: string;
}

export interface ReadRequest {
  readonly partition: number;
  readonly cursor: Cursor;
  readonly limit: number;
}

export interface ReadRows {
  readonly rows: readonly EventRow[];
  /** Where the group is when these rows are done. */
  readonly next: Cursor;
  readonly more: boolean;
}

interface OutboxRow extends EventRow {
  readonly position: string;
  readonly target: string;
}

const columns = `o.position, o.id, o.topic, o.organisation_id as "organisationId", o.key, o.occurred_at as "occurredAt", o.payload`;
const unseen = `not pg_visible_in_snapshot(xid, $2::pg_snapshot)`;

// The snapshot is bound once and is that of the statement: what it calls visible is what the statement can see.
const firstOfBatch = `
  with now as materialized (select pg_current_snapshot() as snapshot),
  fresh as materialized (
    select position from outbox, now
    where partition = $1 and xid >= pg_snapshot_xmin($2::pg_snapshot) and ${unseen} and pg_visible_in_snapshot(xid, now.snapshot)
  )
  select now.snapshot::text as target, ${columns}
  from now left join outbox o on o.partition = $1 and o.position in (select position from fresh order by position limit $3)
  order by o.position`;

const restOfBatch = `
  select ${columns} from outbox o
  where partition = $1 and position > $4 and ${unseen} and pg_visible_in_snapshot(xid, $5::pg_snapshot)
  order by position limit $3`;

const whereNews = `
  select distinct c.partition from unnest($1::smallint[], $2::text[]) as c (partition, kept)
  where exists (
    select from outbox o where o.partition = c.partition
      and o.xid >= pg_snapshot_xmin(c.kept::pg_snapshot) and not pg_visible_in_snapshot(o.xid, c.kept::pg_snapshot)
  )`;

/**
 * Reads a producer's outbox as a log, PgQ's way: a reader keeps a snapshot, and a batch is what that snapshot could not see
 * and the present one can. Positions are taken before commit, so `position > last` loses what commits late (docs/adr/0002).
 */
export class OutboxReader {
  readonly pool: Pool;

  constructor(readonly url: string) {
    // Tables this young have no statistics yet, and a plan that reads the whole log would be slow for ever after.
    this.pool = new Pool({ connectionString: url, max: 4, options: '-c enable_seqscan=off -c jit=off' });
    // An idle connection that breaks is replaced when it is needed next.
    this.pool.on('error', () => undefined);
  }

  /** A batch that is larger than `limit` is read in parts; it stays the same batch until its last part is done. */
  async read({ partition, cursor, limit }: ReadRequest): Promise<ReadRows> {
    const parameters = [partition, cursor.kept, limit];
    const { rows } =
      cursor.target === null
        ? await this.pool.query<OutboxRow>(firstOfBatch, parameters)
        : await this.pool.query<OutboxRow>(restOfBatch, [...parameters, cursor.done, cursor.target]);
    const target = cursor.target ?? (rows[0] as OutboxRow).target;
    const found = rows.filter(({ id }) => id !== null);
    const last = found.at(-1);
    const more = found.length === limit;
    const next = more && last ? { kept: cursor.kept, target, done: last.position } : { kept: target, target: null, done: '0' };
    return { rows: found, next, more };
  }

  /** Which of these partitions hold something that the kept snapshot could not see. */
  async withNews(cursors: readonly { readonly partition: number; readonly kept: string }[]): Promise<number[]> {
    const { rows } = await this.pool.query<{ partition: number }>(whereNews, [cursors.map(({ partition }) => partition), cursors.map(({ kept }) => kept)]);
    return rows.map(({ partition }) => partition);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
