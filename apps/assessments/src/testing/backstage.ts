import type { DatabaseUrls } from '@waymark/service-kit';
import { Client } from 'pg';

interface Statement {
  readonly text?: string;
}

const reads = /^\s*(select|with)\b(?!.*set_config)/is;

/** What a spec does beside the application: reads the outbox, counts statements, gets in the way. */
export async function openBackstage(superuserUrl: string, urls: DatabaseUrls) {
  const outbox = new Client({ connectionString: urls.outboxReader });
  await outbox.connect();

  const until = async (probe: () => Promise<boolean>, patience = 10_000): Promise<void> => {
    const end = Date.now() + patience;
    while (!(await probe())) {
      if (Date.now() > end) throw new Error(`This did not become so within ${patience} ms: ${probe.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  return {
    until,
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
    /** Runs `work` while another session holds a lock; `kill` ends the connection of the application that waits for it. */
    whileHolding: async <Result>(lock: string, work: (kill: () => Promise<void>) => Promise<Result>): Promise<Result> => {
      const url = new URL(superuserUrl);
      url.pathname = new URL(urls.app).pathname;
      const holder = new Client({ connectionString: url.toString() });
      await holder.connect();
      const killWaiting = async () => {
        const { rowCount } = await holder.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`,
        );
        return Boolean(rowCount);
      };
      try {
        await holder.query(`begin; ${lock}`);
        return await work(() => until(killWaiting));
      } finally {
        await holder.end();
      }
    },
    leave: () => outbox.end(),
  };
}
