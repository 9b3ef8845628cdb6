import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { EventTransport } from '../event-transport.js';
import { partitionCount } from '../partitions.js';
import type { Step } from '../work-lane.js';
import { LogLane } from './log-lane.js';
import { OutboxListener } from './outbox-listener.js';
import { OutboxReader } from './outbox-reader.js';
import { RunLanes } from './run-lanes.js';

/** How often a reader looks by itself. Hints come faster and may be lost. */
const lookEvery = 250;

const readCursors = `
  select partition, kept::text, target is not null as "underWay" from event_cursor where consumer_group = $1 and producer = $2`;

export interface ProducerOptions {
  readonly group: string;
  readonly producer: string;
  /** Of the role that sees the producer's outbox and nothing else. */
  readonly outboxUrl: string;
  /** Null: all. */
  readonly topics: readonly string[] | null;
  readonly source: DataSource;
  readonly step: (lane: LogLane) => Promise<Step>;
}

/** One producer's outbox read by one group: woken by hints, and looking by itself. */
export class OutboxSubscription implements EventTransport {
  readonly #log = new Logger('Events');
  readonly #reader: OutboxReader;
  readonly #listener: OutboxListener;
  readonly #lanes: readonly LogLane[];
  readonly #runner: RunLanes<LogLane>;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #failure: string | null = null;
  #stopped = false;

  constructor(private readonly options: ProducerOptions) {
    const { group, producer, topics, outboxUrl, step } = options;
    this.#reader = new OutboxReader(outboxUrl);
    this.#lanes = Array.from({ length: partitionCount }, (_, partition) => new LogLane({ group, producer, partition, topics }, this.#reader));
    this.#runner = new RunLanes(step);
    this.#listener = new OutboxListener(outboxUrl, (partition) => this.#runner.wake(this.#lanes.slice(partition, partition + 1)));
  }

  async start(): Promise<void> {
    await this.#listener.start();
    this.#runner.wake(this.#lanes);
    this.#lookLater();
  }

  #lookLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().finally(() => this.#lookLater());
    }, lookEvery);
  }

  async #look(): Promise<void> {
    try {
      const { group, producer, source } = this.options;
      const cursors = await source.manager.query<{ partition: number; kept: string; underWay: boolean }[]>(readCursors, [group, producer]);
      const news = new Set(await this.#reader.withNews(cursors));
      for (const { partition, underWay } of cursors) if (underWay) news.add(partition);
      this.#runner.wake(this.#lanes.filter(({ options }) => news.has(options.partition) || cursors.length < partitionCount));
      this.#failure = null;
    } catch (error) {
      if (this.#failure === null && !this.#stopped) this.#log.warn({ err: error, producer: this.options.producer }, 'the event log cannot be read');
      this.#failure = `the event log of ${this.options.producer} cannot be read`;
    }
  }

  failing(): string | null {
    return this.#failure;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#listener.stop();
    await this.#looking;
    await this.#runner.stop();
    await this.#reader.close();
  }

  async rewind(): Promise<void> {
    const { group, producer, source } = this.options;
    const start = `update event_cursor set kept = '1:1:', target = null, done = 0 where consumer_group = $1 and producer = $2`;
    await source.manager.query(start, [group, producer]);
  }
}
