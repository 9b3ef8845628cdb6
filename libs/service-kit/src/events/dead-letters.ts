import { DataSource, type EntityManager } from 'typeorm';
import { setOrganisation } from '../database/tenant-database.js';
import type { EventRow } from './event-row.js';
import { reasonOf } from './transient.js';

export interface SetAsideKey {
  readonly organisationId: string;
  readonly key: string;
  /** How many events of it are set aside. */
  readonly events: number;
  /** An operator asked for another try. */
  readonly again: boolean;
}

const readKeys = `select organisation_id as "organisationId", key, events::int, again from set_aside_keys($1)`;

const insertLetter = `
  insert into dead_letter (organisation_id, consumer_group, event_id, topic, key, occurred_at, payload, reason)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`;

const lockLetters = `
  select event_id as id, topic, organisation_id as "organisationId", key, occurred_at as "occurredAt", payload
  from dead_letter where consumer_group = $1 and key = $2 order by sequence for update`;

/** Events that a group has set aside: the failed one of a key, and those of the same key that wait behind it. */
export class DeadLetters {
  constructor(
    readonly group: string,
    private readonly source: DataSource,
  ) {}

  /** Over all organisations; ids only. Until the transaction ends no key is taken up again. */
  async keys(manager: EntityManager = this.source.manager): Promise<SetAsideKey[]> {
    return manager.query<SetAsideKey[]>(readKeys, [this.group]);
  }

  /** In a transaction whose organisation is the event's. */
  async setAside(manager: EntityManager, row: EventRow, reason: string): Promise<void> {
    const payload = row.payload === null ? null : JSON.stringify(row.payload);
    await manager.query(insertLetter, [row.organisationId, this.group, row.id, row.topic, row.key, row.occurredAt, payload, reason]);
  }

  /** What a key names is erased. In a transaction whose organisation is the event's, after `keys`. */
  async forget(manager: EntityManager, key: string): Promise<void> {
    await manager.query('delete from dead_letter where consumer_group = $1 and key = $2', [this.group, key]);
  }

  /**
   * Handles what is set aside of a key, in its order, all or nothing.
   * @returns the reason why it failed again, or null.
   */
  async retry({ organisationId, key }: SetAsideKey, handle: (manager: EntityManager, row: EventRow) => Promise<void>): Promise<string | null> {
    try {
      await this.source.transaction(async (manager) => {
        // Nobody sets aside an event of the key meanwhile: see set_aside_keys.
        await manager.query(`select pg_advisory_xact_lock(hashtextextended('set aside/' || $1, 0))`, [this.group]);
        await setOrganisation(manager, organisationId);
        for (const row of await manager.query<EventRow[]>(lockLetters, [this.group, key])) await handle(manager, row);
        await this.forget(manager, key);
      });
      return null;
    } catch (error) {
      await this.source.transaction(async (manager) => {
        await setOrganisation(manager, organisationId);
        await manager.query('update dead_letter set again = false where consumer_group = $1 and key = $2', [this.group, key]);
      });
      return reasonOf(error);
    }
  }
}
