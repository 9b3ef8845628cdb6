import { Injectable } from '@nestjs/common';
import { personV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

type Person = PayloadOf<typeof personV1>;

const keepPerson = `
  insert into known_person (organisation_id, person_id, version, name, title, active)
  select $1, $2, $3, $4, $5, $6
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $2)
  on conflict (organisation_id, person_id) do update
    set version = excluded.version, name = excluded.name, title = excluded.title, active = excluded.active
    where excluded.version > known_person.version
  returning 1`;

// A day on which a membership both ends and begins again in one team would be two rows of one key: the longer stays.
const keepMemberships = `
  insert into known_membership (organisation_id, person_id, team_id, from_day, to_day)
  select distinct on (team_id, from_day) $1::uuid, $2::uuid, team_id, from_day, to_day
  from unnest($3::uuid[], $4::date[], $5::date[]) as m (team_id, from_day, to_day)
  order by team_id, from_day, to_day desc nulls first`;

/** Keeps name, title and memberships of people. A membership may name a team that has not arrived yet. */
@Injectable()
export class KeepKnownPerson implements EventHandler<Person> {
  readonly contract = personV1;

  async handle(event: ReceivedEvent<Person>, manager: EntityManager): Promise<void> {
    const personId = event.key.slice(event.key.indexOf(':') + 1);
    if (event.payload) await this.keep(event.organisationId, event.payload, manager);
    else await this.erase(event.organisationId, personId, manager);
  }

  private async keep(organisationId: string, person: Person, manager: EntityManager): Promise<void> {
    const { personId, version, name, title, active, memberships } = person;
    const taken: unknown[] = await manager.query(keepPerson, [organisationId, personId, version, name, title, active]);
    if (taken.length === 0) return;
    await manager.query('delete from known_membership where organisation_id = $1 and person_id = $2', [organisationId, personId]);
    if (memberships.length === 0) return;
    const columns = [memberships.map((m) => m.teamId), memberships.map((m) => m.from), memberships.map((m) => m.to)];
    await manager.query(keepMemberships, [organisationId, personId, ...columns]);
  }

  private async erase(organisationId: string, personId: string, manager: EntityManager): Promise<void> {
    const key = [organisationId, personId];
    await manager.query('insert into erased_person (organisation_id, person_id) values ($1, $2) on conflict do nothing', key);
    await manager.query('delete from known_membership where organisation_id = $1 and person_id = $2', key);
    await manager.query('delete from known_person where organisation_id = $1 and person_id = $2', key);
  }
}
