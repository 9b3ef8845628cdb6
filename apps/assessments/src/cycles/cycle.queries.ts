import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@waymark/service-kit';
import type { Cycle } from './cycle.model.js';

/** A cycle as clients see it, its time counted in. For a SELECT from `cycle`, alias `c`. */
export const cycleColumns = `
  c.id, c.name, c.kind, c.opens_at as "opensAt", c.closes_at as "closesAt",
  case when c.state = 'open' and c.closes_at <= now() then 'closed' else c.state end as state`;

@Injectable()
export class CycleQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Newest first, at most 200. */
  all(organisationId: string): Promise<Cycle[]> {
    return this.database.select<Cycle>(organisationId, `select ${cycleColumns} from cycle c order by c.opens_at desc, c.id limit 200`);
  }

  /** The one that takes answers now, if any. */
  async open(organisationId: string): Promise<Cycle | null> {
    const [cycle] = await this.database.select<Cycle>(
      organisationId,
      `select ${cycleColumns} from cycle c where c.state = 'open' and c.closes_at > now()`,
    );
    return cycle ?? null;
  }
}
