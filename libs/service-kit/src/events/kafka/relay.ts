import { Logger } from '@nestjs/common';
import kafkajs, { type Kafka, type Producer } from 'kafkajs';
import type { DataSource } from 'typeorm';
import type { ServiceName } from '../../config/settings.js';
import type { EventRow } from '../event-row.js';
import type { EventTransport } from '../event-transport.js';
import type { LogLane } from '../log/log-lane.js';
import { OutboxSubscription } from '../log/outbox-subscription.js';
import type { Step } from '../work-lane.js';
import { messageOf } from './message.js';

const batch = 500;
const pause = 500;

export interface RelayOptions {
  readonly kafka: Kafka;
  readonly service: ServiceName;
  readonly outboxUrl: string;
  readonly source: DataSource;
}

/** Publishes a service's outbox to Kafka: one more group that reads it, whose effect is that every broker in sync has the message. */
export class Relay implements EventTransport {
  readonly #log = new Logger('Relay');
  readonly #producer: Producer;
  readonly #subscription: OutboxSubscription;
  #failure: string | null = null;

  constructor(private readonly options: RelayOptions) {
    const { kafka, service, outboxUrl, source } = options;
    this.#producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
    this.#subscription = new OutboxSubscription({ group: 'relay', producer: service, outboxUrl, topics: null, source, step: (lane) => this.#step(lane) });
  }

  async start(): Promise<void> {
    await this.#producer.connect();
    await this.#subscription.start();
  }

  /** Published and then not stored, it is published again: the inbox of each listener knows it. */
  async #step(lane: LogLane): Promise<Step> {
    try {
      const more = await this.options.source.transaction(async (manager) => {
        const taken = await lane.take(manager, batch);
        if (taken) await this.#publish(taken.rows);
        await taken?.store(manager);
        return taken?.more ?? false;
      });
      this.#failure = null;
      return { again: more, pause: 0 };
    } catch (error) {
      this.#log.warn({ err: error, lane: lane.name }, 'events could not be published; they are kept and tried again');
      this.#failure = 'events cannot be published to Kafka';
      return { again: true, pause };
    }
  }

  async #publish(rows: readonly EventRow[]): Promise<void> {
    if (rows.length === 0) return;
    const byTopic = Map.groupBy(rows, ({ topic }) => topic);
    const topicMessages = [...byTopic].map(([topic, of]) => ({ topic, messages: of.map(messageOf) }));
    await this.#producer.sendBatch({ acks: -1, compression: kafkajs.CompressionTypes.None, topicMessages });
  }

  failing(): string | null {
    return this.#failure ?? this.#subscription.failing();
  }

  async stop(): Promise<void> {
    await this.#subscription.stop();
    await this.#producer.disconnect();
  }

  rewind(): Promise<void> {
    return this.#subscription.rewind();
  }
}
