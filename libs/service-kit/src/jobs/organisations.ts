import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TenantDatabase } from '../database/tenant-database.js';
import type { JobContext } from './job.js';

/** The next part of an organisation's work. */
export interface Batch<Place> {
  readonly organisationId: string;
  /** Where the batch before this one left off; null at the beginning. */
  readonly after: Place | null;
}

/**
 * Does one batch in a transaction of its organisation and answers where it left off, or null when the organisation is done.
 * What it did and where it left off are committed together.
 */
export type DoBatch<Place> = (manager: EntityManager, batch: Batch<Place>) => Promise<Place | null>;

/** The lock on the row keeps another attempt at the same run, if it is still alive, from doing the same batch. */
const takeUp = `
  insert into job_place (organisation_id, run, job) values ($1, $2, $3)
  on conflict (organisation_id, run) do update set job = excluded.job returning place, done`;
const leaveOff = `update job_place set place = $3, done = $4 where organisation_id = $1 and run = $2`;
/** No run is tried for this long. */
const forget = `delete from job_place where job = $1 and begun_at < now() - interval '30 days'`;

/** Work over all organisations, one at a time, in batches; killed at any point, the next attempt goes on where it was. */
@Injectable()
export class Organisations {
  readonly #log = new Logger('Jobs');

  constructor(
    private readonly source: DataSource,
    private readonly tenants: TenantDatabase,
  ) {}

  /** One organisation's failure does not keep the others from their turn. @throws at the end, so that what failed is tried again. */
  async each<Place>(context: JobContext, batch: DoBatch<Place>): Promise<void> {
    const known = await this.source.manager.query<{ id: string }[]>('select known_organisations() as id');
    const failed: unknown[] = [];
    for (const { id } of known) {
      try {
        while (await this.#step(context, id, batch)) context.signal.throwIfAborted();
      } catch (error) {
        context.signal.throwIfAborted();
        this.#log.warn({ err: error, job: context.job, run: context.run, organisationId: id }, 'the job failed for an organisation');
        failed.push(error);
      }
      context.signal.throwIfAborted();
    }
    if (failed.length > 0) throw new Error(`It failed for ${failed.length} of ${known.length} organisations.`, { cause: failed[0] });
  }

  /** One batch. False: there is no more. */
  async #step<Place>({ run, job }: JobContext, organisationId: string, batch: DoBatch<Place>): Promise<boolean> {
    return this.tenants.transaction(organisationId, async (manager) => {
      const [row] = await manager.query<{ place: Place | null; done: boolean }[]>(takeUp, [organisationId, run, job]);
      if (row?.done) return false;
      const place = await batch(manager, { organisationId, after: row?.place ?? null });
      await manager.query(leaveOff, [organisationId, run, place === null ? null : JSON.stringify(place), place === null]);
      if (place === null) await manager.query(forget, [job]);
      return place !== null;
    });
  }
}
