import { Injectable } from '@nestjs/common';
import { scoredV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import { TellPlan } from '../plan-standing/tell-plan.js';

type Scored = PayloadOf<typeof scoredV1>;

const keepScored = `
  insert into scored (organisation_id, person_id, content)
  select $1, $2, $3
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $2)
  on conflict (organisation_id, person_id) do update set content = excluded.content`;

/** Keeps what readiness said of a person last. Of one person it tells in order, so the last that arrives is the newest. */
@Injectable()
export class KeepScored implements EventHandler<Scored> {
  readonly contract = scoredV1;

  constructor(private readonly telling: TellPlan) {}

  async handle({ organisationId, key, payload }: ReceivedEvent<Scored>, manager: EntityManager): Promise<void> {
    const personId = key.slice(key.indexOf(':') + 1);
    await lockPerson(manager, organisationId, personId);
    if (payload) await manager.query(keepScored, [organisationId, personId, JSON.stringify(payload)]);
    else await manager.query('delete from scored where organisation_id = $1 and person_id = $2', [organisationId, personId]);
    await this.telling.execute(manager, organisationId, personId);
  }
}
