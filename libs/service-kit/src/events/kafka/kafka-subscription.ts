import { Logger } from '@nestjs/common';
import type { Batch, Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { EventRow } from '../event-row.js';
import type { EventTransport } from '../event-transport.js';
import type { Lane } from '../lane.js';
import type { Step } from '../work-lane.js';
import { BatchLane } from './batch-lane.js';
import { forgetGroup } from './forget-group.js';
import { rowOf } from './message.js';
import { sleep, whileBeating } from './whiles.js';

/** A consumer that gave no sign for so long hangs: kafkajs does not notice a connection that was dropped silently. */
const silence = 45_000;
const watchEvery = 5_000;

export interface KafkaSubscriptionOptions {
  readonly kafka: Kafka;
  readonly group: string;
  readonly topics: readonly string[];
  readonly step: (lane: Lane) => Promise<Step>;
}

/** The topics a group listens to, read from Kafka. Offsets are committed after the effect; a repeated event meets the inbox. */
export class KafkaSubscription implements EventTransport {
  readonly #log = new Logger('Kafka');
  #consumer: Consumer | undefined;
  #joined = false;
  #lastSign = Date.now();
  #watch: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly options: KafkaSubscriptionOptions) {}

  get #groupId(): string {
    return `waymark.${this.options.group}`;
  }

  async start(): Promise<void> {
    await this.#open();
    this.#watchLater();
  }

  async #open(): Promise<void> {
    const consumer = this.options.kafka.consumer({
      groupId: this.#groupId,
      sessionTimeout: 30_000,
      heartbeatInterval: 3_000,
      // A fetch that finds nothing waits this long at the broker; one that finds something answers at once.
      maxWaitTimeInMs: 1_000,
      maxBytesPerPartition: 1_048_576,
      maxBytes: 8_388_608,
    });
    this.#consumer = consumer;
    this.#joined = false;
    const sign = () => void (this.#lastSign = Date.now());
    consumer.on(consumer.events.GROUP_JOIN, () => void (this.#joined = true));
    for (const event of [consumer.events.FETCH, consumer.events.HEARTBEAT, consumer.events.GROUP_JOIN]) consumer.on(event, sign);
    consumer.on(consumer.events.CRASH, ({ payload }) => this.#crashed(consumer, payload));
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.options.topics], fromBeginning: true });
    sign();
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 1, eachBatch: (batch) => this.#work(consumer, batch) });
  }

  async #work(consumer: Consumer, { batch, heartbeat, resolveOffset, isRunning, isStale }: EachBatchPayload): Promise<void> {
    const { topic, partition } = batch;
    const commit = async (offset: string) => {
      resolveOffset(offset);
      await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(offset) + 1n) }]);
    };
    const events = batch.messages.flatMap((message) => this.#eventOf(batch, message));
    const lane = new BatchLane(`${this.options.group}<-${topic}/${partition}`, events.map(({ row }) => row));
    while (lane.left > 0 && isRunning() && !isStale() && !this.#stopped) {
      const before = lane.done;
      const { pause } = await whileBeating(heartbeat, () => this.options.step(lane));
      const last = events[lane.done - 1];
      if (lane.done > before && last) await commit(last.offset);
      await whileBeating(heartbeat, () => sleep(pause));
    }
    if (lane.left === 0) await commit(batch.lastOffset());
  }

  /** None where a stranger wrote into a topic of ours: it names no organisation for which it could be set aside. */
  #eventOf({ topic, partition }: Batch, message: KafkaMessage): { offset: string; row: EventRow }[] {
    try {
      return [{ offset: message.offset, row: rowOf(topic, message) }];
    } catch (error) {
      this.#log.error({ err: error, topic, partition, offset: message.offset }, 'a message that is none of ours is passed over');
      return [];
    }
  }

  /** A crash that kafkajs does not mend by itself leaves a consumer that hears nothing in a process that looks well. */
  #crashed(consumer: Consumer, { error, restart }: { error: Error; restart: boolean }): void {
    this.#joined = false;
    this.#log.error({ err: error, restart }, 'the consumer crashed');
    if (!restart && consumer === this.#consumer) void this.#reopen();
  }

  async #reopen(): Promise<void> {
    const old = this.#consumer;
    this.#consumer = undefined;
    this.#joined = false;
    await Promise.race([old?.disconnect().catch(() => undefined), sleep(5_000)]);
    if (this.#stopped) return;
    this.#lastSign = Date.now();
    await this.#open().catch((error: unknown) => this.#log.error({ err: error }, 'the consumer could not be opened again'));
  }

  #watchLater(): void {
    if (this.#stopped) return;
    this.#watch = setTimeout(() => {
      if (Date.now() - this.#lastSign < silence) return this.#watchLater();
      this.#log.error('the consumer gave no sign; it is opened again');
      void this.#reopen().finally(() => this.#watchLater());
    }, watchEvery);
  }

  failing(): string | null {
    return this.#joined ? null : 'the consumer has not joined its group';
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#watch);
    // Not stop(): a stopped consumer of kafkajs joins again; a disconnected one does not.
    await this.#consumer?.disconnect();
    this.#joined = false;
  }

  async rewind(): Promise<void> {
    await forgetGroup(this.options.kafka, this.options.group);
  }
}
