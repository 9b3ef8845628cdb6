import { Injectable } from '@nestjs/common';
import type { EventContract } from '@waymark/contracts';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { OutboxHints } from './outbox-hints.js';
import { partitionOf } from './partitions.js';

/** What is told: a payload, and the contract it is parsed by before it is written. */
export interface Told<Payload> {
  readonly contract: EventContract<Payload>;
  readonly payload: Payload;
}

export interface ToldTogether<Payload> {
  readonly contract: EventContract<Payload>;
  readonly payloads: readonly Payload[];
}

interface OutboxRow {
  readonly orderedBy: string;
  readonly payload: unknown;
}

const insertRows = `
  insert into outbox (id, topic, partition, organisation_id, key, payload)
  select r.id, $1, r.partition, $2, r.key, r.payload
  from json_to_recordset($3) as r (id uuid, partition smallint, key text, payload jsonb)`;

/**
 * Tells events in the transaction of the write: both are there or neither. Write while holding the lock of what the
 * event is about: the order of two events of one key is the order in which they were written.
 */
@Injectable()
export class Outbox {
  constructor(private readonly hints: OutboxHints) {}

  /** @throws ZodError when the payload is not what its contract says. */
  async append<Payload>(manager: EntityManager, organisationId: string, { contract, payload }: Told<Payload>): Promise<void> {
    await this.appendAll(manager, organisationId, { contract, payloads: [payload] });
  }

  /** One statement for all, in the order given. */
  async appendAll<Payload>(manager: EntityManager, organisationId: string, { contract, payloads }: ToldTogether<Payload>): Promise<void> {
    const parsed = payloads.map((payload) => contract.payload.parse(payload));
    await this.#insert(manager, { topic: contract.topic, organisationId }, parsed.map((payload) => ({ orderedBy: contract.orderedBy(payload), payload })));
  }

  /** A tombstone: every listener forgets what `orderedBy` names. State topics only. */
  async erase(manager: EntityManager, organisationId: string, { contract, orderedBy }: { contract: EventContract<never>; orderedBy: string }): Promise<void> {
    if (contract.kind !== 'state') throw new TypeError(`${contract.topic} is kept for ever; only the state of a key can be erased.`);
    await this.#insert(manager, { topic: contract.topic, organisationId }, [{ orderedBy, payload: null }]);
  }

  async #insert(manager: EntityManager, { topic, organisationId }: { topic: string; organisationId: string }, rows: readonly OutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    const keyed = rows.map(({ orderedBy, payload }) => ({ id: v7(), key: `${organisationId}:${orderedBy}`, payload }));
    const placed = keyed.map((row) => ({ ...row, partition: partitionOf(row.key) }));
    await manager.query(insertRows, [topic, organisationId, JSON.stringify(placed)]);
    this.hints.afterCommitOf(manager, placed.map(({ partition }) => partition));
  }
}
