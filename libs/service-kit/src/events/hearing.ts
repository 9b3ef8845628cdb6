import { producerOf } from '@waymark/contracts';
import type { DataSource } from 'typeorm';
import type { ServiceName } from '../config/settings.js';
import { ApplyEvents } from './apply-events.js';
import { DeadLetters } from './dead-letters.js';
import type { EventHandler } from './event-handler.js';
import type { EventTransport } from './event-transport.js';
import { ensureTopics } from './kafka/ensure-topics.js';
import { kafkaClient } from './kafka/kafka-client.js';
import { KafkaSubscription } from './kafka/kafka-subscription.js';
import { Relay } from './kafka/relay.js';
import { OutboxSubscription } from './log/outbox-subscription.js';
import { WorkLane } from './work-lane.js';

export interface Transport {
  /** The outboxes this service reads: with the event log those of its producers, with Kafka its own. */
  readonly outboxUrls: Readonly<Partial<Record<ServiceName, string | undefined>>>;
  /** host:port, comma-separated. Set: events travel over Kafka. */
  readonly kafkaBrokers?: string | undefined;
}

export interface HearingOptions {
  readonly service: ServiceName;
  /** Instances of one group share the events; two groups each get all. Default: the service. */
  readonly group?: string;
  readonly source: DataSource;
  readonly handlers: readonly EventHandler<unknown>[];
  readonly transport: Transport;
}

const retryEvery = 2_000;

/** Everything a service hears, and over Kafka what it relays. */
export class Hearing {
  readonly #work: WorkLane;
  readonly #open: () => Promise<EventTransport[]>;
  #transports: readonly EventTransport[] = [];
  #timer: NodeJS.Timeout | undefined;
  #retrying: Promise<void> | undefined;

  constructor(options: HearingOptions) {
    const { group = options.service, source, handlers } = options;
    const apply = new ApplyEvents(new DeadLetters(group, source), handlers);
    this.#work = new WorkLane(source, apply);
    const step = this.#work.step.bind(this.#work);
    const listening = { ...options, group, topics: apply.topics, step };
    this.#open = async () => (options.transport.kafkaBrokers ? overKafka(listening, options.transport.kafkaBrokers) : overEventLog(listening));
  }

  async start(): Promise<void> {
    this.#transports = await this.#open();
    for (const transport of this.#transports) await transport.start();
    this.#retryLater();
  }

  #retryLater(): void {
    this.#timer = setTimeout(() => {
      // The database may be away: then there will be another time.
      this.#retrying = this.#work.retryReleased().catch(() => undefined).then(() => this.#retryLater());
    }, retryEvery);
  }

  /** Why this process hears or relays nothing now; null when it does. */
  failing(): string | null {
    return this.#transports.map((transport) => transport.failing()).find((reason) => reason !== null) ?? null;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#transports.map((transport) => transport.stop()));
    await this.#retrying;
    clearTimeout(this.#timer);
  }

  /** The group begins again at the start. Only while stopped, by whoever has emptied its projections and its inbox. */
  async rewind(): Promise<void> {
    for (const transport of await this.#open()) await transport.rewind();
  }
}

type Listening = HearingOptions & { readonly group: string; readonly topics: readonly string[]; readonly step: WorkLane['step'] };

function overEventLog({ group, source, topics, transport, step }: Listening): EventTransport[] {
  const byProducer = Map.groupBy(topics, producerOf);
  return [...byProducer].map(([producer, ofProducer]) => {
    const outboxUrl = transport.outboxUrls[producer as ServiceName];
    if (!outboxUrl) throw new TypeError(`${group} listens to ${ofProducer.join(', ')} and was given no outbox of ${producer}.`);
    return new OutboxSubscription({ group, producer, outboxUrl, topics: ofProducer, source, step });
  });
}

async function overKafka({ service, group, source, topics, transport, step }: Listening, brokers: string): Promise<EventTransport[]> {
  const kafka = kafkaClient(`waymark.${service}`, brokers);
  await ensureTopics(kafka);
  const outboxUrl = transport.outboxUrls[service];
  return [
    ...(outboxUrl ? [new Relay({ kafka, service, outboxUrl, source })] : []),
    ...(topics.length > 0 ? [new KafkaSubscription({ kafka, group, topics, step })] : []),
  ];
}
