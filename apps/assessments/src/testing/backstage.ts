import { setTimeout } from 'node:timers/promises';
import type { DatabaseUrls } from '@waymark/service-kit';
import { Client } from 'pg';

interface Statement {
  readonly text?: string;
}

const reads = /^\s*(select|with)\b(?!.*(set_config|pg_notify))/is;

interface Meanwhile {
  readonly stuck: (count: number) => Promise<void>;
  readonly kill: () => Promise<void>;
}

type Look = (sql: string, parameters: unknown[]) => Promise<{ rowCount: number | null; rows: { row?: string }[] }>;

const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`;

function superuserOf(superuserUrl: string, { app }: DatabaseUrls): Client {
  const url = new URL(superuserUrl);
  url.pathname = new URL(app).pathname;
  return new Client({ connectionString: url.toString() });
}

/** What a spec does beside the application: reads the outbox, counts statements, gets in the way. */
export async function openBackstage(superuserUrl: string, urls: DatabaseUrls) {
  const outbox = new Client({ connectionString: urls.outboxReader });
  await outbox.connect();

  const until = async (probe: () => Promise<boolean>, patience = 10_000): Promise<void> => {
    const end = Date.now() + patience;
    while (!(await probe())) {
      if (Date.now() > end) throw new Error(`This did not become so within ${patience} ms: ${probe.toString()}`);
      await setTimeout(20);
    }
  };

  const unwalled = async <Result>(look: (tables: string[], query: Look) => Promise<Result>): Promise<Result> => {
    const eye = superuserOf(superuserUrl, urls);
    await eye.connect();
    try {
      // How far the clock has come in an organisation is written every minute, whoever does what.
      const { rows } = await eye.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'job_place' order by 1`);
      return await look(rows.map(({ name }) => name), (sql, parameters) => eye.query(sql, parameters));
    } finally {
      await eye.end();
    }
  };

  const rowsOf = (organisationId: string): Promise<string> => unwalled(async (tables, query) => {
    const dumps: string[] = [];
    for (const name of tables) dumps.push(name, ...(await query(`select t::text as row from ${name} t where strpos(t::text, $1) > 0 order by 1`, [organisationId])).rows.map(({ row }) => String(row)));
    return dumps.join('\n');
  });

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
    /** Tables, whatever walls stand before them, in which some row has this text in it. */
    tablesWith: (text: string): Promise<string[]> => unwalled(async (tables, query) => {
      const found: string[] = [];
      for (const name of tables) if ((await query(`select from ${name} t where strpos(t::text, $1) > 0 limit 1`, [text])).rowCount) found.push(name);
      return found;
    }),
    /** Every row of every table of an organisation as text, whatever walls stand before it. */
    rowsOf,
    /** The same, once nothing that was asked for before is still at work, such as a message on its way. */
    rowsAtRest: async (organisationId: string): Promise<string> => {
      for (let last = ''; ; await setTimeout(500)) {
        const rows = await rowsOf(organisationId);
        if (rows === last) return rows;
        last = rows;
      }
    },
    /** How many SELECTs the application sent meanwhile; those that open a transaction or wake a reader of the outbox aside. */
    statementsOf: async (work: () => Promise<unknown>): Promise<number> => {
      const original = Client.prototype.query as (...args: unknown[]) => unknown;
      let count = 0;
      Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
        const text = typeof args[0] === 'string' ? args[0] : (args[0] as Statement).text;
        // What the job library asks every two seconds is nobody's question.
        if (text && reads.test(text) && !/\bjobs\./.test(text)) count += 1;
        return original.apply(this, args);
      } as typeof Client.prototype.query;
      try {
        await work();
        return count;
      } finally {
        Client.prototype.query = original as typeof Client.prototype.query;
      }
    },
    /** Runs `work` while another session holds a lock; `stuck` comes when so many connections wait for a lock, `kill` ends those. */
    whileHolding: async <Result>(lock: string, work: (meanwhile: Meanwhile) => Promise<Result>): Promise<Result> => {
      const holder = superuserOf(superuserUrl, urls);
      await holder.connect();
      const countWaiting = async (also: string) => (await holder.query(`select ${also} ${waiting}`)).rowCount ?? 0;
      try {
        await holder.query(`begin; ${lock}`);
        return await work({
          stuck: (count) => until(async () => (await countWaiting('pid')) >= count),
          kill: () => until(async () => (await countWaiting('pg_terminate_backend(pid)')) > 0),
        });
      } finally {
        await holder.end();
      }
    },
    leave: () => outbox.end(),
  };
}
