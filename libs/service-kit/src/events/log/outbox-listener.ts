import { Client } from 'pg';
import { hintChannel } from '../outbox-hints.js';

const reconnectAfter = 1_000;

/** Hears the hints of one producer's database; a lost connection is opened again. */
export class OutboxListener {
  #client: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly url: string,
    private readonly onPartition: (partition: number) => void,
  ) {}

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true });
    this.#client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.#again());
    client.on('notification', ({ payload }) => this.onPartition(Number(payload)));
    try {
      await client.connect();
      await client.query(`listen ${hintChannel}`);
    } catch {
      await client.end().catch(() => undefined);
      this.#again();
    }
  }

  #again(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.start(), reconnectAfter);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }
}
