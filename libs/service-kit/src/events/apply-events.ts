import type { EntityManager } from 'typeorm';
import { setOrganisation } from '../database/tenant-database.js';
import type { DeadLetters } from './dead-letters.js';
import type { EventHandler } from './event-handler.js';
import type { EventRow } from './event-row.js';
import { countHandled } from './metrics.js';

const remember = `
  insert into inbox (organisation_id, consumer_group, event_id) select $1, $2, unnest($3::uuid[])
  on conflict do nothing returning event_id as id`;

/** Gives events to their handlers, once each, in the organisation of each, within the caller's transaction. */
export class ApplyEvents {
  readonly #handlers: ReadonlyMap<string, EventHandler<unknown>>;

  constructor(
    readonly letters: DeadLetters,
    handlers: readonly EventHandler<unknown>[],
  ) {
    this.#handlers = new Map(handlers.map((handler) => [handler.contract.topic, handler]));
    if (this.#handlers.size < handlers.length) throw new TypeError('Two handlers listen to one topic.');
  }

  get topics(): string[] {
    return [...this.#handlers.keys()].sort();
  }

  async execute(manager: EntityManager, rows: readonly EventRow[]): Promise<void> {
    const aside = new Set((await this.letters.keys(manager)).map(({ key }) => key));
    for (const run of runsOfOneOrganisation(rows)) {
      await setOrganisation(manager, run.organisationId);
      await this.#handleOnce(manager, run.organisationId, await this.#inTurn(manager, run.rows, aside));
    }
  }

  /** Those that need not wait. A tombstone never does: what is set aside of its key is erased with all else, not in its way. */
  async #inTurn(manager: EntityManager, rows: readonly EventRow[], aside: Set<string>): Promise<EventRow[]> {
    const inTurn: EventRow[] = [];
    for (const row of rows) {
      if (row.payload === null && aside.delete(row.key)) await this.letters.forget(manager, row.key);
      if (aside.has(row.key)) await this.letters.setAside(manager, row, 'Waits for an earlier event of its key that is set aside.');
      else inTurn.push(row);
    }
    return inTurn;
  }

  /** What is set aside of a key, tried again; the transaction's organisation is set. */
  async handleAgain(manager: EntityManager, row: EventRow): Promise<void> {
    await this.#handleOnce(manager, row.organisationId, [row]);
  }

  async #handleOnce(manager: EntityManager, organisationId: string, rows: readonly EventRow[]): Promise<void> {
    if (rows.length === 0) return;
    const fresh = await manager.query<{ id: string }[]>(remember, [organisationId, this.letters.group, rows.map(({ id }) => id)]);
    const ids = new Set(fresh.map(({ id }) => id));
    for (const row of rows) if (ids.delete(row.id)) await this.#handle(manager, row);
  }

  async #handle(manager: EntityManager, row: EventRow): Promise<void> {
    const handler = this.#handlers.get(row.topic);
    if (!handler) throw new TypeError(`Nobody here listens to ${row.topic}.`);
    if (row.payload === null && handler.contract.kind !== 'state') throw new TypeError(`${row.topic} has no tombstones.`);
    const payload = row.payload === null ? null : handler.contract.payload.parse(row.payload);
    // Who may write to an outbox might name one thing by the key and another in the payload.
    if (payload !== null && row.key !== `${row.organisationId}:${handler.contract.orderedBy(payload)}`) throw new TypeError('Its key is not that of its payload.');
    await handler.handle({ ...row, payload }, manager);
    countHandled(this.letters.group, row);
  }
}

function* runsOfOneOrganisation(rows: readonly EventRow[]): Generator<{ organisationId: string; rows: EventRow[] }> {
  let run: { organisationId: string; rows: EventRow[] } | undefined;
  for (const row of rows) {
    if (run && run.organisationId !== row.organisationId) yield run;
    if (run?.organisationId === row.organisationId) run.rows.push(row);
    else run = { organisationId: row.organisationId, rows: [row] };
  }
  if (run) yield run;
}
