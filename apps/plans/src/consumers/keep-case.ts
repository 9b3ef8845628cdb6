import { Injectable } from '@nestjs/common';
import { caseV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';

type Case = PayloadOf<typeof caseV1>;

const keepCase = `
  insert into promotion_case (organisation_id, case_id, person_id, track_id, version, state, told)
  select $1, $2, $3, $4, $5, $6, $7
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict (organisation_id, case_id) do update set version = excluded.version, state = excluded.state, told = excluded.told
    where excluded.version > promotion_case.version`;

/** Keeps where a promotion case stands and what its person was told: of what was postponed a plan can be drafted. */
@Injectable()
export class KeepCase implements EventHandler<Case> {
  readonly contract = caseV1;

  async handle({ organisationId, key, payload }: ReceivedEvent<Case>, manager: EntityManager): Promise<void> {
    const caseId = key.slice(key.indexOf(':') + 1);
    if (!payload) {
      await manager.query('delete from promotion_case where organisation_id = $1 and case_id = $2', [organisationId, caseId]);
      return;
    }
    const { personId, trackId, version, state, told } = payload;
    await lockPerson(manager, organisationId, personId);
    await manager.query(keepCase, [organisationId, caseId, personId, trackId, version, state, told && JSON.stringify(told)]);
  }
}
