import type { DatabaseUrls } from '@waymark/service-kit';
import { Client } from 'pg';

interface Statement {
  readonly text?: string;
}

const reads = /^\s*(select|with)\b(?!.*set_config)/is;

/** What a spec does beside the application: reads what was told, changes what no road changes yet, looks behind the walls. */
export async function openBackstage(superuserUrl: string, urls: DatabaseUrls) {
  const behindWalls = new URL(superuserUrl);
  behindWalls.pathname = new URL(urls.app).pathname;
  const superuser = new Client({ connectionString: behindWalls.toString() });
  const outbox = new Client({ connectionString: urls.outboxReader });
  await Promise.all([superuser.connect(), outbox.connect()]);

  return {
    superuser,
    /** As the superuser, whom no wall stops. */
    sql: async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => (await superuser.query(text, [...values])).rows as Row[],
    /** Payloads of what was told of an organisation, oldest first; of one topic or of all. */
    told: async <Payload = object>(organisationId: string, topic?: string): Promise<Payload[]> => {
      const { rows } = await outbox.query<{ payload: Payload }>(
        'select payload from outbox where organisation_id = $1 and ($2::text is null or topic = $2) order by position',
        [organisationId, topic ?? null],
      );
      return rows.map(({ payload }) => payload);
    },
    /** How many SELECTs, those that open a transaction aside, the application sent meanwhile. */
    statementsOf: async (work: () => Promise<unknown>): Promise<number> => {
      const original = Client.prototype.query as (...args: unknown[]) => unknown;
      let count = 0;
      Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
        const text = typeof args[0] === 'string' ? args[0] : (args[0] as Statement).text;
        if (text && reads.test(text)) count += 1;
        return original.apply(this, args);
      } as typeof Client.prototype.query;
      try {
        await work();
        return count;
      } finally {
        Client.prototype.query = original as typeof Client.prototype.query;
      }
    },
    /** Runs `work` while another session holds a lock. */
    whileHolding: async (lock: string, work: () => Promise<void>): Promise<void> => {
      const holder = new Client({ connectionString: behindWalls.toString() });
      await holder.connect();
      try {
        await holder.query(`begin; ${lock}`);
        await work();
      } finally {
        await holder.end();
      }
    },
    leave: async () => {
      await Promise.all([superuser.end(), outbox.end()]);
    },
  };
}
