import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { Cycle } from './cycle.model.js';

/** A cycle as clients see it, its time counted in. For a SELECT from `cycle`, alias `c`. */
export const cycleColumns = `
  c.id, c.name, c.kind, c.opens_at as "opensAt", c.closes_at as "closesAt",
  c.self_due_at as "selfDueAt", c.manager_due_at as "managerDueAt",
  case when c.state = 'open' and c.closes_at <= now() then 'closed' else c.state end as state`;

/** Whether the cycle `c` takes answers about the participant `t`, who may be missing: whoever belongs to it and was heard of late is in it. For a LEFT JOIN. */
export const takesAnswers = (person: string) => `
  case when t.person_id is not null then c.state = 'open' and c.closes_at > now() or coalesce(c.state <> 'planned' and t.reopened_until > now(), false)
       else c.state = 'open' and c.closes_at > now() and ${person} in (select cycle_population(c.id, true)) end`;

const openSql = `
  select ${cycleColumns} from cycle c left join cycle_participant t on t.organisation_id = c.organisation_id and t.cycle_id = c.id and t.person_id = $1
  where (c.state = 'open' and c.closes_at > now() or t.reopened_until > now()) and ${takesAnswers('$1')}
  order by (c.state = 'open' and c.closes_at > now()) desc, c.opens_at desc limit 1`;

const instants = ['opensAt', 'selfDueAt', 'managerDueAt', 'closesAt'] as const;

/** A cycle that came as JSON, whose instants are text. */
export type CycleInJson = Omit<Cycle, (typeof instants)[number]> & Readonly<Record<(typeof instants)[number], string>>;

export function cycleFromJson(cycle: CycleInJson): Cycle {
  const [opensAt, selfDueAt, managerDueAt, closesAt] = instants.map((field) => new Date(cycle[field])) as [Date, Date, Date, Date];
  return { ...cycle, opensAt, selfDueAt, managerDueAt, closesAt };
}

@Injectable()
export class CycleQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Newest first, at most 200. */
  all(organisationId: string): Promise<Cycle[]> {
    return this.database.select<Cycle>(organisationId, `select ${cycleColumns} from cycle c order by c.opens_at desc, c.id limit 200`);
  }

  /** The one that takes answers of the viewer now, if any: an open one before one that was reopened for them. */
  async open({ organisationId, personId }: Viewer): Promise<Cycle | null> {
    const [cycle] = await this.database.select<Cycle>(organisationId, openSql, [personId]);
    return cycle ?? null;
  }
}
