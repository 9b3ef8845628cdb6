import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { setOrganisation } from '../database/tenant-database.js';
import type { ApplyEvents } from './apply-events.js';
import { Attempts, mostDeaths, mostFailures, type Attempt } from './attempts.js';
import type { EventRow } from './event-row.js';
import type { Lane, Taken } from './lane.js';
import { countSetAside } from './metrics.js';
import { isTransient, reasonOf } from './transient.js';

/** Most events in one transaction. */
const mostTogether = 256;
const firstPause = 100;
const longestPause = 5_000;

/** What came of one step: whether to step again, and after how many milliseconds. */
export interface Step {
  readonly again: boolean;
  readonly pause: number;
}

/**
 * Works through lanes with a slow start: one event, then two in one transaction, then four, up to `mostTogether`; after a
 * failure, and in a new process, from one again. One alone has its attempts counted, so that an event that fails, or that
 * ends the process, is soon the one alone, and is known for what it does.
 */
export class WorkLane {
  readonly #log = new Logger('Events');
  readonly #attempts: Attempts;
  /** How many events of a lane are taken together next. */
  readonly #together = new Map<string, number>();
  readonly #pauses = new Map<string, number>();
  /** Ends of attempts that could not be written: the database was away. */
  readonly #owed: { readonly id: string; readonly failed: boolean }[] = [];
  #lastFailure: { readonly id: string; readonly reason: string } | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly apply: ApplyEvents,
  ) {
    this.#attempts = new Attempts(apply.letters.group, source);
  }

  async step(lane: Lane): Promise<Step> {
    const count = this.#together.get(lane.name) ?? 1;
    try {
      const taken = count === 1 ? await this.#one(lane) : await this.#many(lane, count);
      if (taken) this.#together.set(lane.name, Math.min(mostTogether, count * 2));
      this.#pauses.delete(lane.name);
      return { again: taken?.more ?? false, pause: 0 };
    } catch (error) {
      this.#together.set(lane.name, 1);
      if (count === 1) return this.#later(lane, error);
      this.#log.warn({ err: error, lane: lane.name, count }, 'events taken together failed; one is taken alone');
      return { again: true, pause: 0 };
    }
  }

  #later(lane: Lane, error: unknown): Step {
    const pause = Math.min(longestPause, (this.#pauses.get(lane.name) ?? firstPause / 2) * 2);
    this.#pauses.set(lane.name, pause);
    this.#log.warn({ err: error, lane: lane.name, pause }, isTransient(error) ? 'a lane waits for the world to come back' : 'an event failed and is tried again');
    return { again: true, pause };
  }

  #many(lane: Lane, count: number): Promise<Taken | null> {
    return this.#through(async (manager) => {
      // Two instances may lock the same people in different orders: rather one alone than wait for the deadlock detector.
      await manager.query(`set local lock_timeout = '250ms'`);
      const taken = await lane.take(manager, count);
      if (taken) await this.apply.execute(manager, taken.rows);
      return taken;
    });
  }

  async #one(lane: Lane): Promise<Taken | null> {
    let tried: EventRow | undefined;
    try {
      await this.#writeEnds();
      return await this.#through(async (manager) => {
        const taken = await lane.take(manager, 1);
        const row = taken?.rows[0];
        if (!row) return taken;
        const attempt = await this.#attempts.begin(row.id);
        tried = row;
        await this.#handleOrSetAside(manager, row, attempt);
        await this.#attempts.forget(manager, row.id);
        return taken;
      });
    } catch (error) {
      if (tried) await this.#failed(tried, error);
      throw error;
    }
  }

  /** Effect and progress in one transaction. */
  async #through(work: (manager: EntityManager) => Promise<Taken | null>): Promise<Taken | null> {
    const taken = await this.source.transaction(async (manager) => {
      const done = await work(manager);
      await done?.store(manager);
      return done;
    });
    taken?.committed?.();
    return taken;
  }

  async #handleOrSetAside(manager: EntityManager, row: EventRow, { deaths, failures }: Attempt): Promise<void> {
    if (deaths < mostDeaths && failures < mostFailures) return this.apply.execute(manager, [row]);
    const known = this.#lastFailure?.id === row.id ? this.#lastFailure.reason : 'It failed, and the process that knew why has ended.';
    const reason = deaths >= mostDeaths ? `The process ended while handling it, ${deaths} times.` : known;
    await setOrganisation(manager, row.organisationId);
    await this.apply.letters.setAside(manager, row, reason);
    countSetAside(this.apply.letters.group, row);
    this.#log.error({ eventId: row.id, topic: row.topic, group: this.apply.letters.group }, 'an event is set aside; later events of its key wait for it');
  }

  async #failed(row: EventRow, error: unknown): Promise<void> {
    const transient = isTransient(error);
    if (!transient) this.#lastFailure = { id: row.id, reason: reasonOf(error) };
    this.#owed.push({ id: row.id, failed: !transient });
    await this.#writeEnds().catch(() => undefined);
  }

  async #writeEnds(): Promise<void> {
    for (let owed = this.#owed[0]; owed; owed = this.#owed[0]) {
      await this.#attempts.end(owed.id, owed.failed);
      this.#owed.shift();
    }
  }

  /** Tries again what an operator released: see release-set-aside.main.ts. */
  async retryReleased(): Promise<void> {
    for (const key of (await this.apply.letters.keys()).filter(({ again }) => again)) {
      const reason = await this.apply.letters.retry(key, (manager, row) => this.apply.handleAgain(manager, row));
      if (reason) this.#log.error({ key: key.key, reason }, 'what was set aside failed again');
      else this.#log.log({ key: key.key, events: key.events }, 'what was set aside is done');
    }
  }
}
