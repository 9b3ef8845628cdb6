import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Rows that a stream holds in memory. */
const batch = 500;

/** `begin` and the organisation in one message. The id is checked, not a parameter: a parameter would cost a round trip. */
export function beginFor(organisationId: string, mode: '' | 'read only' = ''): string {
  if (!uuid.test(organisationId)) throw new TypeError('An organisation id is a UUID.');
  return `begin ${mode}; select set_config('app.organisation', '${organisationId}', true)`;
}

interface Borrowed {
  readonly client: PoolClient;
  /** To the pool, or to nobody when it is broken. */
  giveBack(broken?: Error): void;
}

/** The only way to tenant data: every statement runs in a transaction whose organisation is set, and for it alone. */
@Injectable()
export class TenantDatabase {
  constructor(private readonly dataSource: DataSource) {}

  /** A transaction of one organisation: commits what `work` did, or nothing when it throws. */
  async transaction<Result>(organisationId: string, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    if (!uuid.test(organisationId)) throw new TypeError('An organisation id is a UUID.');
    let alive: Promise<boolean> | undefined;
    const result = await this.dataSource.transaction(async (manager) => {
      await setOrganisation(manager, organisationId);
      const done = await work(manager);
      // Asked to commit after a statement failed, PostgreSQL rolls back and reports no error. Travels with the commit.
      alive = manager.query('values (true)').then(() => true, () => false);
      return done;
    });
    if (!(await alive)) throw new Error('A statement failed and the work went on: nothing was committed.');
    return result;
  }

  /** One SELECT of one organisation, in a read-only transaction. */
  async select<Row>(organisationId: string, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const begin = beginFor(organisationId, 'read only');
    const { client, giveBack } = await this.#borrow();
    try {
      // Connections are pipelined: the three messages leave together and the answers come back together.
      const [, answer] = await settle([client.query(begin), client.query(sql, [...parameters]), client.query('rollback')]);
      giveBack();
      return (answer as { rows: Row[] }).rows;
    } catch (cause) {
      giveBack(await unlessEnded(client));
      throw cause;
    }
  }

  /** Rows as the database sends them; memory is bounded however many there are. Ends the query when the reader stops. */
  async *stream<Row>(organisationId: string, sql: string, parameters: readonly unknown[] = []): AsyncGenerator<Row> {
    // All rows will be read: the planner is not to prefer what finds the first of them soon.
    const begin = `${beginFor(organisationId, 'read only')}; set local cursor_tuple_fraction = 1`;
    const { client, giveBack } = await this.#borrow();
    try {
      await settle([client.query(begin), client.query(`declare streamed no scroll cursor for ${sql}`, [...parameters])]);
      for (let last = false; !last; ) {
        const { rows } = await client.query<Row & object>(`fetch ${batch} from streamed`);
        yield* rows;
        last = rows.length < batch;
      }
    } finally {
      giveBack(await unlessEnded(client));
    }
  }

  async #borrow(): Promise<Borrowed> {
    const client = await (this.dataSource.driver as unknown as { master: Pool }).master.connect();
    // The query under way throws it too. Without a listener a lost connection would end the process.
    const lost = () => undefined;
    client.on('error', lost);
    const giveBack = (broken?: Error) => {
      client.off('error', lost);
      client.release(broken);
    };
    return { client, giveBack };
  }
}

/** For the transaction that `manager` is in, and for it alone. */
export async function setOrganisation(manager: EntityManager, organisationId: string): Promise<void> {
  await manager.query(`select set_config('app.organisation', $1, true)`, [organisationId]);
}

/** Waits for all, then throws the first failure: a client must not be released while it is still answering. */
async function settle(queries: readonly Promise<unknown>[]): Promise<unknown[]> {
  const results = await Promise.allSettled(queries);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value);
}

/** Ends the transaction; a client that cannot even do that is thrown away, so that no setting outlives its request. */
async function unlessEnded(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}
