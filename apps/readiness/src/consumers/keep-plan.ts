import { Injectable } from '@nestjs/common';
import { planV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../standing/locks.js';

type Plan = PayloadOf<typeof planV1>;

const keepPlan = `
  insert into development_plan (organisation_id, person_id, content)
  select $1, $2, $3
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $2)
  on conflict (organisation_id, person_id) do update set content = excluded.content`;

/** Keeps how a person's newest plan stands, for packets of promotion cases. Of one person it is told in order, so the last that arrives is the newest. */
@Injectable()
export class KeepPlan implements EventHandler<Plan> {
  readonly contract = planV1;

  async handle({ organisationId, key, payload }: ReceivedEvent<Plan>, manager: EntityManager): Promise<void> {
    const personId = key.slice(key.indexOf(':') + 1);
    await lockPerson(manager, organisationId, personId);
    if (payload) await manager.query(keepPlan, [organisationId, personId, JSON.stringify(payload)]);
    else await manager.query('delete from development_plan where organisation_id = $1 and person_id = $2', [organisationId, personId]);
  }
}
