import { Injectable } from '@nestjs/common';
import { cycleV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockOrganisation } from '../standing/locks.js';
import { closedAtSql } from '../standing/person-facts.js';
import { RescoreEveryone } from '../standing/rescore-everyone.js';
import { RewriteStandings, type ChangedPerson } from '../standing/rewrite-standings.js';

type Cycle = PayloadOf<typeof cycleV1>;

/** What scoring looks at. Milliseconds since 1970. */
interface Times {
  readonly opensAt: number;
  readonly closedAt: number | null;
}

const timesSql = `
  select (extract(epoch from opens_at) * 1000)::float8 as "opensAt", ${closedAtSql} as "closedAt"
  from cycle where organisation_id = $1 and cycle_id = $2`;

const keepCycle = `
  insert into cycle (organisation_id, cycle_id, version, name, state, opens_at, closes_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (organisation_id, cycle_id) do update
    set version = excluded.version, name = excluded.name, state = excluded.state, opens_at = excluded.opens_at, closes_at = excluded.closes_at
    where excluded.version > cycle.version`;

// The newest cycle counts, so moving one cycle's opening matters from the first instant that anything in it was revealed.
const ratedInCycle = `
  select person_id as "personId", (extract(epoch from min(revealed_from)) * 1000)::float8 as "from"
  from revealed_ratings where organisation_id = $1 and cycle_id = $2 group by person_id order by person_id`;

/** Keeps when a cycle opens and closes. Ratings that arrived before their cycle are scored now. */
@Injectable()
export class KeepCycle implements EventHandler<Cycle> {
  readonly contract = cycleV1;

  constructor(
    private readonly standings: RewriteStandings,
    private readonly everyone: RescoreEveryone,
  ) {}

  async handle({ organisationId, key, payload }: ReceivedEvent<Cycle>, manager: EntityManager): Promise<void> {
    const about = [organisationId, key.slice(key.indexOf(':') + 1)];
    await lockOrganisation(manager, organisationId);
    const [before] = await manager.query<Times[]>(timesSql, about);
    if (payload) await manager.query(keepCycle, [...about, payload.version, payload.name, payload.state, payload.opensAt, payload.closesAt]);
    else await manager.query('delete from cycle where organisation_id = $1 and cycle_id = $2', about);
    const [after] = await manager.query<Times[]>(timesSql, about);
    const moved = before?.opensAt !== after?.opensAt;
    if (moved) await this.standings.execute(manager, organisationId, await manager.query<ChangedPerson[]>(ratedInCycle, about));
    // Must-haves are held against the last closed cycles, so a closing matters to everyone who was ever rated.
    const closings = [before?.closedAt, after?.closedAt].filter((instant) => typeof instant === 'number');
    if (closings.length > 0 && (moved || before?.closedAt !== after?.closedAt)) await this.everyone.execute(manager, { organisationId, from: Math.min(...closings) });
  }
}
