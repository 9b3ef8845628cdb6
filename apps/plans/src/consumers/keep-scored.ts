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

const tracks = `json_to_recordset($3) as t (track_id text, since timestamptz, state text, score float8)`;
// What is told now holds from its instant on: what was told of it and of later ones before is overtaken.
const overtake = `
  delete from told_readiness r using ${tracks}
  where r.organisation_id = $1 and r.person_id = $2 and r.track_id = t.track_id and r.since >= t.since`;
// A line only where state or score differ from the one before; a plan that became another one is no line.
const keepOverTime = `
  insert into told_readiness (organisation_id, person_id, track_id, since, state, score)
  select $1, $2, t.track_id, t.since, t.state, t.score
  from ${tracks}
  left join lateral (
    select r.state, r.score from told_readiness r
    where r.organisation_id = $1 and r.person_id = $2 and r.track_id = t.track_id and r.since < t.since order by r.since desc limit 1
  ) before on true
  where (before.state, before.score) is distinct from (t.state, t.score)
    and not exists (select 1 from erased_person where organisation_id = $1 and person_id = $2)`;

/** Keeps what readiness said of a person last, and of state and score what it said before. Of one person it tells in order, so the last that arrives is the newest. */
@Injectable()
export class KeepScored implements EventHandler<Scored> {
  readonly contract = scoredV1;

  constructor(private readonly telling: TellPlan) {}

  async handle({ organisationId, occurredAt, key, payload }: ReceivedEvent<Scored>, manager: EntityManager): Promise<void> {
    const personId = key.slice(key.indexOf(':') + 1);
    await lockPerson(manager, organisationId, personId);
    if (payload) {
      await manager.query(keepScored, [organisationId, personId, JSON.stringify(payload)]);
      const told = JSON.stringify(payload.tracks.map(({ trackId, since, state, score }) => ({ track_id: trackId, since, state, score })));
      for (const statement of [overtake, keepOverTime]) await manager.query(statement, [organisationId, personId, told]);
    } else {
      for (const table of ['scored', 'told_readiness']) await manager.query(`delete from ${table} where organisation_id = $1 and person_id = $2`, [organisationId, personId]);
    }
    await this.telling.execute(manager, { organisationId, occurredAt }, personId);
  }
}
