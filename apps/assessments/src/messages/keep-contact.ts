import { Injectable } from '@nestjs/common';
import { personV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

type Person = PayloadOf<typeof personV1>;

const keepSql = `
  insert into contact (organisation_id, person_id, version, email, is_hr)
  select $1, $2, $3, $4, $5 where not exists (select from erased_person where organisation_id = $1 and person_id = $2)
  on conflict (organisation_id, person_id) do update set version = excluded.version, email = excluded.email, is_hr = excluded.is_hr
    where excluded.version > contact.version`;

/** Keeps where people are reached, and who of them is HR. */
@Injectable()
export class KeepContact implements EventHandler<Person> {
  readonly contract = personV1;

  async handle({ organisationId, key, payload }: ReceivedEvent<Person>, manager: EntityManager): Promise<void> {
    if (!payload) return void (await manager.query('delete from contact where organisation_id = $1 and person_id = $2', [organisationId, key.slice(key.indexOf(':') + 1)]));
    const { personId, version, email, roles } = payload;
    await manager.query(keepSql, [organisationId, personId, version, email, roles.includes('hr')]);
  }
}
