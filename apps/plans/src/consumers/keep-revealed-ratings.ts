import { Injectable } from '@nestjs/common';
import { ratingsRevealedV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import type { StoredRating } from '../facts/person-facts.js';
import { TellPlan } from '../plan-standing/tell-plan.js';

type Revealed = PayloadOf<typeof ratingsRevealedV1>;

const keepRatings = `
  insert into revealed_ratings (organisation_id, event_id, person_id, cycle_id, ratings)
  select $1, $2, $3, $4, $5
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict do nothing`;

function storedRating({ ratingId, skillId, kind, givenAt, revealedAt, ...said }: Revealed['ratings'][number]): StoredRating {
  const outcome = said.outcome === 'level' ? { outcome: said.outcome, level: said.level } : { outcome: said.outcome };
  return { ratingId, skillId, kind, givenAt: Date.parse(givenAt), revealedAt: Date.parse(revealedAt), ...outcome };
}

/** Keeps what was revealed of a person, in the form that scoring takes. */
@Injectable()
export class KeepRevealedRatings implements EventHandler<Revealed> {
  readonly contract = ratingsRevealedV1;

  constructor(private readonly telling: TellPlan) {}

  async handle({ id, organisationId, occurredAt, payload }: ReceivedEvent<Revealed>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { personId, cycleId, ratings } = payload;
    await lockPerson(manager, organisationId, personId);
    await manager.query(keepRatings, [organisationId, id, personId, cycleId, JSON.stringify(ratings.map(storedRating))]);
    await this.telling.execute(manager, { organisationId, occurredAt }, personId);
  }
}
