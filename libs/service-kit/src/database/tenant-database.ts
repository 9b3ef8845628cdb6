import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';
import { DataSource, type EntityManager } from 'typeorm';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `begin` and the organisation in one message. The id is checked, not a parameter: a parameter would cost a round trip. */
export function beginFor(organisationId: string, mode: '' | 'read only' = ''): string {
  if (!uuid.test(organisationId)) throw new TypeError('An organisation id is a UUID.');
  return `begin ${mode}; select set_config('app.organisation', '${organisationId}', true)`;
}

/** The only way to tenant data: every statement runs in a transaction whose organisation is set, and for it alone. */
@Injectable()
export class TenantDatabase {
  constructor(private readonly dataSource: DataSource) {}

  /** A transaction of one organisation: commits what `work` did, or nothing when it throws. */
  async transaction<Result>(organisationId: string, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    if (!uuid.test(organisationId)) throw new TypeError('An organisation id is a UUID.');
    return this.dataSource.transaction(async (manager) => {
      await setOrganisation(manager, organisationId);
      return work(manager);
    });
  }

  /** One SELECT of one organisation, in a read-only transaction. */
  async select<Row>(organisationId: string, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      // Not awaited one by one: the three messages leave together and the answers come back together.
      const [, answer] = await settle([
        client.query(beginFor(organisationId, 'read only')),
        client.query(sql, [...parameters]),
        client.query('rollback'),
      ]);
      return (answer as { rows: Row[] }).rows;
    } catch (cause) {
      broken = await stillOpen(client);
      throw cause;
    } finally {
      client.release(broken);
    }
  }

  /** Rows as the database sends them; memory is bounded however many there are. Ends the query when the reader stops. */
  async *stream<Row>(organisationId: string, sql: string, parameters: readonly unknown[] = []): AsyncGenerator<Row> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(beginFor(organisationId, 'read only'));
      const rows = client.query(new QueryStream(sql, [...parameters], { batchSize: 500 }));
      for await (const row of rows) yield row as Row;
    } finally {
      broken = await stillOpen(client);
      client.release(broken);
    }
  }

  get #pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
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
async function stillOpen(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}
