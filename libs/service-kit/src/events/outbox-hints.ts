import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySubscriberInterface, type TransactionCommitEvent } from 'typeorm';

/** The channel on which a producer's database says which partition of its outbox has grown. */
export const hintChannel = 'outbox';

const sendHints = `select pg_notify('${hintChannel}', p) from unnest($1::text[]) as p`;

/**
 * Wakes readers right after a commit. Not inside the writing transaction: NOTIFY takes a lock that serialises the commits
 * of a database. A hint may be lost; readers look by themselves too, only less often.
 */
@Injectable()
export class OutboxHints implements EntitySubscriberInterface {
  readonly #waiting = new Set<number>();
  #sending = false;

  constructor(private readonly source: DataSource) {
    source.subscribers.push(this);
  }

  /** Hints at these partitions once the transaction of `manager` is through. */
  afterCommitOf(manager: EntityManager, partitions: Iterable<number>): void {
    const data = manager.queryRunner?.data;
    if (!data) throw new TypeError('Events are told in a transaction.');
    data['outboxPartitions'] = new Set([...((data['outboxPartitions'] as Set<number> | undefined) ?? []), ...partitions]);
  }

  afterTransactionCommit({ queryRunner }: TransactionCommitEvent): void {
    const grown = queryRunner.data['outboxPartitions'] as Set<number> | undefined;
    if (!grown) return;
    delete queryRunner.data['outboxPartitions'];
    for (const partition of grown) this.#waiting.add(partition);
    if (!this.#sending) void this.#send();
  }

  /** One at a time: what commits meanwhile shares the next. */
  async #send(): Promise<void> {
    this.#sending = true;
    while (this.#waiting.size > 0) {
      const partitions = [...this.#waiting].map(String);
      this.#waiting.clear();
      // A hint that cannot be sent is a hint that was lost.
      await this.source.manager.query(sendHints, [partitions]).catch(() => undefined);
    }
    this.#sending = false;
  }
}
