import type { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { within } from './boss.js';

export interface Enqueued<Input extends object> {
  /** Ids, never facts: this table has no walls between organisations. */
  readonly input: Input;
  /** Of one key at most one waits: a second while it waits replaces its input. Begun, it is no longer waiting. */
  readonly key?: string;
}

/** Asks for work in the transaction of the write: both are there or neither. */
export class Jobs {
  constructor(private readonly boss: PgBoss) {}

  /** @throws when this service has no job of that name. */
  async enqueue<Input extends object>(manager: EntityManager, name: string, { input, key }: Enqueued<Input>): Promise<void> {
    const db = await within(manager);
    // Not `send` with the key, which would be dropped while one waits: that one may begin before this transaction commits.
    if (key !== undefined) await this.boss.upsert(name, input, { singletonKey: key, db });
    else await this.boss.send(name, input, { singletonKey: v7(), db });
  }

  /** As `enqueue` without a key, for many at once: one statement. */
  async enqueueAll<Input extends object>(manager: EntityManager, name: string, inputs: readonly Input[]): Promise<void> {
    if (inputs.length === 0) return;
    const db = await within(manager);
    await this.boss.insert(name, inputs.map((data) => ({ data, singletonKey: v7() })), { db });
  }
}
