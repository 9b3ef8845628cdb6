import { Injectable } from '@nestjs/common';
import { cycleV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockOrganisation } from '../standing/locks.js';
import { RewriteStandings, type ChangedPerson } from '../standing/rewrite-standings.js';

type Cycle = PayloadOf<typeof cycleV1>;

const presentCycle = `select opens_at as "opensAt" from cycle where organisation_id = $1 and cycle_id = $2`;

const keepCycle = `
  insert into cycle (organisation_id, cycle_id, version, opens_at) values ($1, $2, $3, $4)
  on conflict (organisation_id, cycle_id) do update set version = excluded.version, opens_at = excluded.opens_at
    where excluded.version > cycle.version
  returning opens_at as "opensAt"`;

// The newest cycle counts, so moving one cycle's opening matters from the first instant that anything in it was revealed.
const ratedInCycle = `
  select person_id as "personId", (extract(epoch from min(revealed_from)) * 1000)::float8 as "from"
  from revealed_ratings where organisation_id = $1 and cycle_id = $2 group by person_id order by person_id`;

/** Keeps when a cycle opens. Ratings that arrived before their cycle are scored now. */
@Injectable()
export class KeepCycle implements EventHandler<Cycle> {
  readonly contract = cycleV1;

  constructor(private readonly standings: RewriteStandings) {}

  async handle({ organisationId, key, payload }: ReceivedEvent<Cycle>, manager: EntityManager): Promise<void> {
    const cycleId = key.slice(key.indexOf(':') + 1);
    await lockOrganisation(manager, organisationId);
    const [present] = await manager.query<{ opensAt: Date }[]>(presentCycle, [organisationId, cycleId]);
    if (payload) {
      const [kept] = await manager.query<{ opensAt: Date }[]>(keepCycle, [organisationId, cycleId, payload.version, payload.opensAt]);
      if (!kept || kept.opensAt.getTime() === present?.opensAt.getTime()) return;
    } else {
      await manager.query('delete from cycle where organisation_id = $1 and cycle_id = $2', [organisationId, cycleId]);
    }
    const changed = await manager.query<ChangedPerson[]>(ratedInCycle, [organisationId, cycleId]);
    await this.standings.execute(manager, organisationId, changed);
  }
}
