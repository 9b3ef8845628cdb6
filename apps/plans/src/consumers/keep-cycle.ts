import { Injectable } from '@nestjs/common';
import { cycleV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

type Cycle = PayloadOf<typeof cycleV1>;

const keepCycle = `
  insert into cycle (organisation_id, cycle_id, version, state, opens_at, closes_at, name) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (organisation_id, cycle_id) do update
    set version = excluded.version, state = excluded.state, opens_at = excluded.opens_at, closes_at = excluded.closes_at, name = excluded.name
    where excluded.version > cycle.version`;

/** Keeps when a cycle opens and closes: ratings are placed in time by it. */
@Injectable()
export class KeepCycle implements EventHandler<Cycle> {
  readonly contract = cycleV1;

  async handle({ organisationId, key, payload }: ReceivedEvent<Cycle>, manager: EntityManager): Promise<void> {
    const id = key.slice(key.indexOf(':') + 1);
    if (payload) await manager.query(keepCycle, [organisationId, id, payload.version, payload.state, payload.opensAt, payload.closesAt, payload.name]);
    else await manager.query('delete from cycle where organisation_id = $1 and cycle_id = $2', [organisationId, id]);
  }
}
